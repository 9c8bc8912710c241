package io.docket.routes.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** JSON texts in columns, artifacts and messages, written as the API writes them. */
@Component
public class Json {
    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Nullable
    String writeOrNull(@Nullable Object value) {
        return value == null ? null : write(value);
    }

    /** Writes to a stream, which stays open. */
    public void write(OutputStream out, Object value) throws IOException {
        out.write(mapper.writeValueAsBytes(value));
    }

    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    <T> @Nullable T readOrNull(@Nullable String text, Class<T> type) {
        return text == null ? null : read(text, type);
    }

    public <T> T read(String text, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Reads all of a stream, which stays open. */
    public <T> T read(InputStream in, TypeReference<T> type) throws IOException {
        return mapper.readerFor(type).readValue(in);
    }
}
