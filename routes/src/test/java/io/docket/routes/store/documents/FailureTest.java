package io.docket.routes.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void isReadAsItWasWritten() throws Exception {
        Failure failure = new Failure(
                        FailureCode.PARTS_LOST, Stage.SPLIT, "No file", 2, true, "It is tried again by itself")
                .in("join-text");
        String json = mapper.writeValueAsString(failure);

        assertThat(mapper.readValue(json, Failure.class)).isEqualTo(failure);
        JsonNode told = mapper.readTree(json);
        assertThat(told.path("class").asText()).isEqualTo("infrastructure");
        assertThat(told.path("code").asText()).isEqualTo("parts_lost");
        assertThat(told.path("stage").asText()).isEqualTo("split");
    }

    @ParameterizedTest
    @EnumSource
    void hasACodeForAllThatAReaderSays(Reason reason) {
        assertThat(FailureCode.of(reason).failureClass()).isEqualTo(FailureClass.VALIDATION);
    }
}
