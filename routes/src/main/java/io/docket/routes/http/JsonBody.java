package io.docket.routes.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.apache.camel.Message;
import org.apache.camel.support.MessageHelper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileCopyUtils;

/** Reads JSON bodies, and accepts only unambiguous JSON: one value, and no duplicate names in an object. */
@Component
class JsonBody {
    /** A record of 5,000 lines has fewer. */
    private static final int MOST_VALUES = 40_000;

    private final ObjectReader reader;

    JsonBody(ObjectMapper mapper) {
        reader = mapper.reader();
    }

    /**
     * Returns the text of a body; null without one.
     *
     * @throws ProblemException when it is not text or, with a JSON content type, not such JSON
     */
    @Nullable
    String read(Message message, @Nullable String contentType) {
        String body = text(message);
        if (body != null && !body.isBlank() && contentType != null && contentType.startsWith("application/json")) {
            check(body);
        }
        return body;
    }

    private static @Nullable String text(Message message) {
        try {
            return message.getBody() instanceof Reader reader
                    ? FileCopyUtils.copyToString(reader)
                    : MessageHelper.extractBodyAsString(message);
        } catch (IOException e) {
            throw bad("The body is not text in the charset of its Content-Type, or was cut off");
        }
    }

    private void check(String body) {
        try {
            count(body);
            reader.readTree(body);
        } catch (JsonProcessingException e) {
            throw bad("The body is no JSON that is read here: " + Details.brief(e.getOriginalMessage()));
        }
    }

    /**
     * The validator keeps each fault of each value in memory: a body of faults could take a thousand times its size.
     */
    private void count(String body) throws JsonProcessingException {
        try (JsonParser tokens = reader.createParser(body)) {
            int values = 0;
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                values += token.isScalarValue() || token.isStructStart() ? 1 : 0;
                if (values > MOST_VALUES) {
                    throw bad("The body has more than " + MOST_VALUES + " values");
                }
            }
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(ProblemCode.BAD_REQUEST, detail);
    }
}
