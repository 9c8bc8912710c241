package io.docket.processors.unpack;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/** The headers that describe a part; of repeated ones the first counts. */
final class PartHeaders {
    private final Map<String, String> values = new HashMap<>();

    void add(Field field) {
        values.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), text(field));
    }

    HeaderValue type() {
        return value("content-type");
    }

    HeaderValue disposition() {
        return value("content-disposition");
    }

    String transferEncoding() {
        return value("content-transfer-encoding").value().replaceAll("[\"'\\s]", "");
    }

    /** Returns the Content-ID without its brackets. */
    @Nullable
    String contentId() {
        String id = values.getOrDefault("content-id", "").replaceAll("[<>\\s]", "");
        return id.isEmpty() ? null : id;
    }

    /** Returns a header for people; empty when there is none. */
    String shown(String name) {
        return EncodedWords.decode(values.getOrDefault(name, "")).strip();
    }

    private HeaderValue value(String name) {
        String header = values.get(name);
        return header == null ? HeaderValue.NONE : HeaderValue.of(header);
    }

    /** Returns the value on one line; non-ASCII bytes are decoded in the charset that they look like. */
    static String text(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return String.valueOf(field.getBody());
        }
        byte[] bytes = raw.toByteArray();
        int colon = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(':');
        byte[] value = java.util.Arrays.copyOfRange(bytes, colon + 1, bytes.length);
        return Charsets.decode(value, null)
                .replaceAll("\\r?\\n(?=[ \\t])", "")
                .replace('\t', ' ')
                .strip();
    }
}
