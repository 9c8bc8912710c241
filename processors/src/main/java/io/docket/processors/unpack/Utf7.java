package io.docket.processors.unpack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UTF-7 (RFC 2152), which Java does not read. */
final class Utf7 {
    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

    private Utf7() {}

    static String decode(String text) {
        Matcher shifted = SHIFTED.matcher(text);
        StringBuilder out = new StringBuilder();
        while (shifted.find()) {
            shifted.appendReplacement(out, Matcher.quoteReplacement(characters(shifted)));
        }
        return shifted.appendTail(out).toString();
    }

    private static String characters(Matcher shifted) {
        String base64 = shifted.group(1);
        if (base64.isEmpty()) {
            return shifted.group().equals("+-") ? "+" : shifted.group();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            // The rest of the last base64 group is padding.
            return new String(bytes, 0, bytes.length / 2 * 2, StandardCharsets.UTF_16BE);
        } catch (IllegalArgumentException e) {
            return shifted.group();
        }
    }
}
