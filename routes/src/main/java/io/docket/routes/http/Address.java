package io.docket.routes.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Accepts only the canonical form of a request path. Server, Spring and Camel normalize other spellings differently, so
 * an access rule of one could be bypassed in another.
 */
final class Address {
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Set<String> DOTS = Set.of(".", "..");

    private Address() {}

    /**
     * Returns what is wrong with a path as it was sent; null when it is in its one form.
     *
     * <p>A trailing slash is no fault: it makes another path, which exists or not.
     */
    static @Nullable String fault(String path) {
        if (!path.startsWith("/")) {
            return "does not begin with a slash";
        }
        if (path.contains("//")) {
            return "has two slashes after one another";
        }
        for (String segment : path.split("/", -1)) {
            if (DOTS.contains(segment)) {
                return "has a segment of dots";
            }
        }
        return path.chars()
                .mapToObj(Address::strange)
                .filter(what -> what != null)
                .findFirst()
                .orElse(escapes(path));
    }

    private static @Nullable String strange(int character) {
        if (character == ';' || character == '\\') {
            return "has the character " + (char) character;
        }
        return character <= ' ' || character > '~' ? "has a character that is to be escaped" : null;
    }

    private static @Nullable String escapes(String path) {
        for (int at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
            String escape = path.substring(at, Math.min(path.length(), at + 3));
            if (!ESCAPE.matcher(escape).matches()) {
                return "has % without two hexadecimal digits";
            }
            if (!mayBeEscaped((char) Integer.parseInt(escape.substring(1), 16))) {
                return "has the escape " + escape.toUpperCase(Locale.ROOT);
            }
        }
        return decoded(path) == null ? "has escapes that are no UTF-8" : null;
    }

    /** Unreserved characters (RFC 3986, section 2.3), separators and control characters must not be percent-encoded. */
    private static boolean mayBeEscaped(char octet) {
        boolean unreserved = octet < 0x80 && (Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0);
        boolean divides = "/\\%;".indexOf(octet) >= 0;
        return !unreserved && !divides && octet >= ' ' && octet != 0x7f;
    }

    /** Returns the percent-decoded text; null when it is not UTF-8. */
    static @Nullable String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                out.put(bytes[i]);
                continue;
            }
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            out.put((byte) (high * 16 + low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
