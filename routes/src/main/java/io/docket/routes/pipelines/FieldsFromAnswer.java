package io.docket.routes.pipelines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.processors.document.FaultText;
import io.docket.processors.document.Finding;
import io.docket.routes.flow.PipelineException;
import io.docket.routes.flow.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Content Enricher: copies the members of a service's JSON answer to fields of the record, except nested ones. An answer that
 * is empty adds the finding ANSWER_EMPTY; one that is no JSON object, or longer than 1 MB, fails with {@code service_answer}.
 */
@Component("fieldsFromAnswer")
class FieldsFromAnswer implements AggregationStrategy {
    private static final int MAX_BYTES = 1 << 20;

    private final ObjectMapper mapper;

    FieldsFromAnswer(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Exchange aggregate(Exchange original, @Nullable Exchange answered) {
        Work work = original.getMessage().getBody(Work.class);
        byte[] answer = answered == null ? new byte[0] : bytes(answered);
        original.getMessage()
                .setBody(
                        isBlank(answer)
                                ? FieldSteps.found(
                                        work, Finding.warning("ANSWER_EMPTY", "The service had nothing to say of it"))
                                : FieldSteps.set(work, entries(answer)));
        return original;
    }

    /** Bytes, because JSON says its own encoding, and Camel would decode it by the one of the system. */
    private static byte[] bytes(Exchange answered) {
        if (answered.getMessage().getBody() == null) {
            return new byte[0];
        }
        try (InputStream in = Objects.requireNonNull(answered.getMessage().getBody(InputStream.class))) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw PipelineException.answer("The service answered more than " + (MAX_BYTES >> 20) + " MB");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBlank(byte[] answer) {
        for (byte one : answer) {
            if (one != ' ' && one != '\n' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return true;
    }

    private List<FieldSteps.Entry> entries(byte[] answer) {
        List<FieldSteps.Entry> entries = new ArrayList<>();
        for (var member : object(answer).properties()) {
            JsonNode value = member.getValue();
            if (value.isValueNode()) {
                entries.add(new FieldSteps.Entry(member.getKey(), value.isNull() ? null : value.asText()));
            }
        }
        return entries;
    }

    private JsonNode object(byte[] answer) {
        JsonNode json;
        try {
            json = mapper.readTree(answer);
        } catch (IOException e) {
            throw PipelineException.answer("The service answered no JSON: " + FaultText.detail(e));
        }
        if (!json.isObject()) {
            throw PipelineException.answer("The service answered a JSON "
                    + json.getNodeType().name().toLowerCase(Locale.ROOT) + " where an object is expected");
        }
        return json;
    }
}
