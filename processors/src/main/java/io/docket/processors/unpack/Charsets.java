package io.docket.processors.unpack;

import io.docket.processors.document.TextEncoding;
import io.docket.processors.document.Utf8;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.util.CharsetUtil;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text of mails whose charset is declared wrongly, by an unknown name, or not at all. Valid UTF-8 is read as
 * UTF-8 even where a single-byte charset is declared, because such text is hardly ever valid UTF-8 by chance.
 */
final class Charsets {
    private static final String UTF_7 = "utf-7";
    /** Charset names that Java does not know, and those that programs use for a superset. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("iso-8859-6-i", "iso-8859-6"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("x-mac-roman", "x-macroman"),
            Map.entry("unicode-1-1-utf-7", UTF_7),
            Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("x-utf-8", "utf-8"));

    private Charsets() {}

    /** Returns what the bytes say, without a byte order mark. */
    static String decode(byte[] bytes, @Nullable String name) {
        TextEncoding marked = TextEncoding.marked(bytes, bytes.length);
        if (marked != null) {
            return new String(bytes, marked.markLength(), bytes.length - marked.markLength(), marked.charset());
        }
        String known = meant(name);
        if (known.equals(UTF_7) && isAscii(bytes)) {
            return Utf7.decode(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return new String(bytes, fitting(bytes, find(known)));
    }

    private static Charset fitting(byte[] bytes, Optional<Charset> named) {
        Charset utf16 = TextEncoding.utf16WithoutMark(bytes);
        if (utf16 != null) {
            return utf16;
        }
        Charset charset = named.filter(found -> !found.name().startsWith("UTF-16"))
                .filter(found -> !found.equals(StandardCharsets.US_ASCII))
                .orElseGet(() -> TextEncoding.of(bytes).charset());
        boolean oneByte = charset.newEncoder().maxBytesPerChar() == 1;
        if (charset.equals(StandardCharsets.UTF_8)) {
            return TextEncoding.of(bytes).charset();
        }
        boolean isUtf8 = (oneByte || !fits(bytes, charset)) && isUtf8(bytes);
        return isUtf8 ? StandardCharsets.UTF_8 : charset;
    }

    private static String meant(@Nullable String name) {
        String lower = name == null
                ? ""
                : name.toLowerCase(Locale.ROOT).replaceAll("[\"'\\s]", "").replaceAll("^cp[-_]", "cp");
        return MEANT.getOrDefault(lower, lower);
    }

    private static Optional<Charset> find(String name) {
        return Optional.ofNullable(name.isEmpty() ? null : CharsetUtil.lookup(name));
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        Utf8 utf8 = Utf8.count(bytes, bytes.length, false);
        return utf8.good() > 0 && utf8.bad() == 0;
    }

    private static boolean fits(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            out.clear();
        } while (result.isOverflow());
        return !result.isError();
    }
}
