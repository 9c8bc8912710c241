package io.docket.processors.unpack;

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
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
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
        Charset marked = marked(bytes);
        if (marked != null) {
            String text = new String(bytes, marked);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        String known = meant(name);
        if (known.equals(UTF_7) && isAscii(bytes)) {
            return Utf7.decode(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return new String(bytes, fitting(bytes, find(known)));
    }

    private static Charset fitting(byte[] bytes, Optional<Charset> named) {
        Charset zeros = byZeros(bytes);
        if (zeros != null) {
            return zeros;
        }
        Charset charset = named.filter(found -> !found.name().startsWith("UTF-16"))
                .filter(found -> !found.equals(StandardCharsets.US_ASCII))
                .orElse(WINDOWS_1252);
        boolean oneByte = charset.newEncoder().maxBytesPerChar() == 1;
        if (charset.equals(StandardCharsets.UTF_8)) {
            return mostlyUtf8(bytes) ? charset : WINDOWS_1252;
        }
        boolean isUtf8 = (oneByte || !fits(bytes, charset)) && !isAscii(bytes) && fits(bytes, StandardCharsets.UTF_8);
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

    private static @Nullable Charset marked(byte[] bytes) {
        int first = bytes.length > 1 ? ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff) : 0;
        if (first == 0xfeff) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xfffe) {
            return StandardCharsets.UTF_16LE;
        }
        boolean utf8 = first == 0xefbb && bytes.length > 2 && (bytes[2] & 0xff) == 0xbf;
        return utf8 ? StandardCharsets.UTF_8 : null;
    }

    /** UTF-16 of Latin letters has a zero in every second byte. */
    private static @Nullable Charset byZeros(byte[] bytes) {
        int[] zeros = new int[2];
        int looked = Math.min(bytes.length, 1000);
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (looked < 4 || zeros[0] + zeros[1] < looked / 3) {
            return null;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(byte[] bytes, Charset charset) {
        return faults(bytes, charset, 1) == 0;
    }

    /** A long text is still UTF-8 when a program has cut one character in two. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int high = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        return faults(bytes, StandardCharsets.UTF_8, Integer.MAX_VALUE) <= high / 10;
    }

    private static int faults(byte[] bytes, Charset charset, int most) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        int faults = 0;
        while (faults < most) {
            CoderResult result = decoder.decode(in, out, true);
            out.clear();
            if (result.isError()) {
                faults++;
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                return faults;
            }
        }
        return faults;
    }
}
