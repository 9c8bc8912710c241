package io.docket.routes.store.folders;

import io.docket.routes.store.files.Digests;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;

/**
 * Raw file names: bytes, which need not be valid in any charset. A Path from a directory listing keeps them, but its
 * string depends on the locale, with a question mark for each byte under {@code LC_ALL=C}. Conversion by URIs preserves
 * the bytes in both directions in any locale.
 */
public final class RawNames {
    /** Maximum length of a name in Linux file systems, in bytes. */
    public static final int LONGEST = 255;

    /** Not a directory, so that toUri() of a path below it makes no file system lookup. */
    private static final Path NOWHERE = Path.of("/dev/null");

    private static final Charset OLD = Charset.forName("windows-1252");
    private static final int LONGEST_ENDING = 16;
    private static final int DIGITS = 8;

    private RawNames() {}

    /** Returns the bytes of a path's last name. */
    public static byte[] bytes(Path path) {
        String plain = path.getFileName().toString();
        if (isPlain(plain)) {
            return plain.getBytes(StandardCharsets.US_ASCII);
        }
        String raw = NOWHERE.resolve(path.getFileName()).toUri().getRawPath();
        return decode(raw.substring(NOWHERE.toString().length() + 1));
    }

    /** Returns the relative path of one name with these bytes. */
    public static Path path(byte[] name) {
        String plain = new String(name, StandardCharsets.ISO_8859_1);
        if (isPlain(plain)) {
            return Path.of(plain).getFileName();
        }
        return whole("/" + encode(name)).getFileName();
    }

    /** Returns the path for a configured text, independent of the locale. */
    public static Path of(String text) {
        StringBuilder encoded = new StringBuilder();
        for (String name : names(text)) {
            encoded.append('/').append(encode(name.getBytes(StandardCharsets.UTF_8)));
        }
        return whole(encoded.isEmpty() ? "/" : encoded.toString());
    }

    /** Returns a configured path as an absolute, normalized one. */
    public static String absolute(String text) {
        return "/" + String.join("/", names(text));
    }

    private static Collection<String> names(String path) {
        Deque<String> names = new ArrayDeque<>();
        String from = path.startsWith("/") ? "" : here();
        for (String name : (from + "/" + path).split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return names;
    }

    private static String here() {
        return text(decode(Path.of("").toAbsolutePath().toUri().getRawPath()));
    }

    /** Returns a name for people and databases, in Unicode's composed form. */
    public static String shown(byte[] name) {
        return Normalizer.normalize(text(name), Normalizer.Form.NFC);
    }

    /** Returns a name for log lines and messages, without line breaks and control characters. */
    public static String line(String shown) {
        return shown.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "?");
    }

    /**
     * Returns a name, shortened if it is too long.
     *
     * @param most maximum length in bytes
     * @return the name itself, or its beginning, a digest of the whole and its extension; deterministic
     */
    public static byte[] fitting(byte[] name, int most) {
        if (name.length <= most) {
            return name;
        }
        byte[] ending = ending(name);
        byte[] tag = ("~" + Digests.sha256(name).substring(0, DIGITS)).getBytes(StandardCharsets.US_ASCII);
        int kept = most - tag.length - ending.length;
        // Must not cut a UTF-8 character.
        while (kept > 0 && (name[kept] & 0xC0) == 0x80) {
            kept--;
        }
        return join(Arrays.copyOf(name, kept), tag, ending);
    }

    /** Returns names put together. */
    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    /** Whether all locales map the name to the same string. */
    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '/');
    }

    private static byte[] ending(byte[] name) {
        for (int i = name.length - 1; i > 0 && i >= name.length - LONGEST_ENDING; i--) {
            if (name[i] == '.') {
                return Arrays.copyOfRange(name, i, name.length);
            }
        }
        return new byte[0];
    }

    private static String text(byte[] name) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name));
            return text.toString();
        } catch (CharacterCodingException e) {
            return new String(name, OLD);
        }
    }

    private static Path whole(String encoded) {
        return Path.of(URI.create("file://" + encoded));
    }

    private static String encode(byte[] name) {
        return "%" + HexFormat.ofDelimiter("%").withUpperCase().formatHex(name);
    }

    private static byte[] decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            char at = encoded.charAt(i);
            if (at == '%') {
                bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(at);
            }
        }
        return bytes.toByteArray();
    }
}
