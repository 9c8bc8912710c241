package io.docket.routes.security;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.docket.routes.flow.Instants;
import java.io.IOException;
import java.time.Instant;

/** Reads a time of a body as one of a query is read. */
final class InstantText extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantText() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getText();
        return Instants.parse(text)
                .orElseThrow(() -> context.weirdStringException(text, Instant.class, "not a time of RFC 3339"));
    }
}
