package io.docket.routes.pipelines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.routes.flow.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** Content Enricher: copies the members of a service's JSON answer to fields of the record, except nested ones. */
@Component("fieldsFromAnswer")
class FieldsFromAnswer implements AggregationStrategy {
    private final ObjectMapper mapper;

    FieldsFromAnswer(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Exchange aggregate(Exchange original, Exchange answered) {
        Work work = original.getMessage().getBody(Work.class);
        String answer = answered == null ? null : answered.getMessage().getBody(String.class);
        if (answer != null && !answer.isBlank()) {
            original.getMessage().setBody(FieldSteps.set(work, entries(answer)));
        }
        return original;
    }

    private List<FieldSteps.Entry> entries(String answer) {
        try {
            List<FieldSteps.Entry> entries = new ArrayList<>();
            for (var member : mapper.readTree(answer).properties()) {
                JsonNode value = member.getValue();
                if (value.isValueNode()) {
                    entries.add(new FieldSteps.Entry(member.getKey(), value.isNull() ? null : value.asText()));
                }
            }
            return entries;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(new IOException("The service answered no JSON: " + e.getOriginalMessage()));
        }
    }
}
