package io.docket.routes.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** A multipart/form-data body (RFC 7578), read part by part as it comes from the connection. */
final class MultipartBody {
    private static final int MAX_HEADER = 4096;
    private static final int MAX_HEADERS = 20;

    private final MimeTokenStream stream;
    private EntityState state;

    /** A body with a content type that names its boundary. */
    MultipartBody(String contentType, InputStream in) {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(MAX_HEADER)
                .setMaxHeaderLen(MAX_HEADER)
                .setMaxHeaderCount(MAX_HEADERS)
                .build();
        // Strict, so that a body without its last boundary is an error.
        stream = new MimeTokenStream(
                config,
                DecodeMonitor.STRICT,
                new DefaultBodyDescriptorBuilder(null, LenientFieldParser.getParser(), DecodeMonitor.SILENT));
        stream.parseHeadless(in, contentType);
        state = stream.getState();
    }

    /** One part; its content must be read before the next call of {@link #next}. */
    record Part(String name, @Nullable String fileName, InputStream content) {}

    /**
     * Returns the next part; null after the last one.
     *
     * @throws MimeException when the body is malformed or cut off
     */
    @Nullable
    Part next() throws IOException, MimeException {
        while (state != EntityState.T_END_OF_STREAM) {
            EntityState now = state;
            if (now == EntityState.T_BODY) {
                Part part = part((MaximalBodyDescriptor) stream.getBodyDescriptor(), stream.getInputStream());
                state = EntityState.T_RAW_ENTITY;
                return part;
            }
            state = stream.next();
            if (state == EntityState.T_START_BODYPART) {
                // A part that is itself a mail or multipart must not be parsed.
                stream.setRecursionMode(RecursionMode.M_FLAT);
            }
        }
        return null;
    }

    private static Part part(MaximalBodyDescriptor of, InputStream content) {
        String name =
                Objects.requireNonNullElse(of.getContentDispositionParameters().get("name"), "");
        return new Part(utf8(name), utf8OrNull(of.getContentDispositionFilename()), content);
    }

    private static @Nullable String utf8OrNull(@Nullable String text) {
        return text == null ? null : utf8(text);
    }

    /** The parser decodes headers as Latin-1, but clients send names in UTF-8 (RFC 7578, 5.1). */
    private static String utf8(String text) {
        if (text.chars().anyMatch(c -> c > 0xff)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
