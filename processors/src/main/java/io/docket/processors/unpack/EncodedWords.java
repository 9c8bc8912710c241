package io.docket.processors.unpack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes encoded words (RFC 2047) more leniently than the RFC: also in parameters, with spaces inside, without a space
 * between them, and split within a character. The space between two of them is dropped.
 */
final class EncodedWords {
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]{1,60})(?:\\*[^?]{0,60})?\\?([BbQq])\\?([^?]*)\\?=");

    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String charset = "";

    private EncodedWords() {}

    static String decode(String text) {
        return text.contains("=?") ? new EncodedWords().all(text) : text;
    }

    private String all(String text) {
        Matcher word = WORD.matcher(text);
        int at = 0;
        while (word.find()) {
            String between = text.substring(at, word.start());
            if (at == 0 || !between.isBlank()) {
                flush();
                out.append(between);
            }
            take(word);
            at = word.end();
        }
        flush();
        return out.append(text, at, text.length()).toString();
    }

    private void take(Matcher word) {
        byte[] bytes = bytes(word.group(2), word.group(3));
        if (bytes == null) {
            flush();
            out.append(word.group());
            return;
        }
        if (!charset.equalsIgnoreCase(word.group(1))) {
            flush();
        }
        charset = word.group(1);
        pending.writeBytes(bytes);
    }

    private void flush() {
        out.append(Charsets.decode(pending.toByteArray(), charset));
        pending.reset();
    }

    private static byte @Nullable [] bytes(String encoding, String text) {
        if (encoding.equalsIgnoreCase("Q")) {
            return Percent.decode(text.replace('_', ' '), '=');
        }
        try {
            return Base64.getMimeDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
