package io.docket.routes.http;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The OpenAPI file, as JSON for clients and as judge of requests. */
@Component
class Contract {
    private final String json;
    private final OpenApiInteractionValidator validator;

    Contract(@Value("classpath:openapi/docket.yaml") Resource file, ObjectMapper mapper) throws IOException {
        String yaml = file.getContentAsString(StandardCharsets.UTF_8);
        json = mapper.writeValueAsString(new YAMLMapper().readTree(yaml));
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(yaml)
                .build();
    }

    String json() {
        return json;
    }

    OpenApiInteractionValidator validator() {
        return validator;
    }
}
