package io.docket.routes.http;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The OpenAPI file, as JSON for clients and as judge of requests. */
@Component
class Contract {
    private final String yaml;
    private final ObjectMapper mapper;
    private @Nullable OpenApiInteractionValidator validator;

    Contract(@Value("classpath:openapi/docket.yaml") Resource file, ObjectMapper mapper) throws IOException {
        this.yaml = file.getContentAsString(StandardCharsets.UTF_8);
        this.mapper = mapper;
    }

    String json() throws IOException {
        return mapper.writeValueAsString(tree());
    }

    JsonNode tree() throws IOException {
        return new YAMLMapper().readTree(yaml);
    }

    /** Returns the judge; made for the first request, because it takes a second that the start need not wait for. */
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
