package io.docket.routes.http;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The OpenAPI file, as JSON for clients and as validator of requests. */
@Component
class Contract {
    private final String yaml;
    private final ObjectMapper mapper;
    private @Nullable OpenApiInteractionValidator validator;
    private @Nullable JsonNode tree;

    Contract(@Value("classpath:openapi/docket.yaml") Resource file, ObjectMapper mapper) throws IOException {
        this.yaml = file.getContentAsString(StandardCharsets.UTF_8);
        this.mapper = mapper;
    }

    String json() throws IOException {
        return mapper.writeValueAsString(tree());
    }

    /** Returns the whole contract, which must not be modified; parsed at the first call, to keep the start fast. */
    synchronized JsonNode tree() {
        JsonNode made = tree;
        if (made == null) {
            try {
                made = new YAMLMapper().readTree(yaml);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
            tree = made;
        }
        return made;
    }

    /** Returns the validator of bodies; made at the first call, because it takes a second, to keep the start fast. */
    synchronized OpenApiInteractionValidator validator() {
        OpenApiInteractionValidator made = validator;
        if (made == null) {
            made = OpenApiInteractionValidator.createForInlineApiSpecification(yaml)
                    .build();
            validator = made;
        }
        return made;
    }
}
