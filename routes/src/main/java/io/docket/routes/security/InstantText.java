package io.docket.routes.security;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.docket.routes.flow.Instants;
import java.io.IOException;
import java.time.Instant;

/** Parses timestamps in JSON bodies in the same way as in queries. */
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
