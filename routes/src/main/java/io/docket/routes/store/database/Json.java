package io.docket.routes.store.database;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
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
    public String writeOrNull(@Nullable Object value) {
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

    public <T> @Nullable T readOrNull(@Nullable String text, Class<T> type) {
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

    /** Receives one value. */
    @FunctionalInterface
    public interface Taker<T> {
        void take(T value) throws IOException;
    }

    /** Converts one value. */
    @FunctionalInterface
    public interface Turner<T> {
        Object turn(T value) throws IOException;
    }

    /** Reads the values of an array one by one; the stream stays open. */
    public <T> void readEach(InputStream in, Class<T> type, Taker<T> taker) throws IOException {
        ObjectReader values = mapper.readerFor(type).without(JsonParser.Feature.AUTO_CLOSE_SOURCE);
        try (MappingIterator<T> each = values.readValues(in)) {
            while (each.hasNextValue()) {
                taker.take(each.nextValue());
            }
        }
    }

    /**
     * Writes an object with one array, made of the values of another one by one; both streams stay open.
     *
     * @param name of the array
     */
    public <T> void writeEach(OutputStream out, String name, InputStream in, Class<T> type, Turner<T> turner)
            throws IOException {
        try (JsonGenerator json = mapper.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeArrayFieldStart(name);
            readEach(in, type, value -> json.writePOJO(turner.turn(value)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
