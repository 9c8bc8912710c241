package io.docket.routes.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Documents whose sender wants to see what becomes of a fault. */
@DocketIntegration
class SimulationIT {
    @TempDir
    Path folder;

    @Autowired
    private TestRestTemplate http;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void aStageFailsOnceAndARetryGoesThrough() throws Exception {
        String id = api.accepted(file(), Map.of("simulate", "fail:summarise"));

        JsonNode failed = api.awaitStatus(id, "failed");

        JsonNode failure = failed.path("failure");
        assertThat(failure.path("code").asText()).isEqualTo("simulated");
        assertThat(failure.path("stage").asText()).isEqualTo("summarise");
        assertThat(failure.path("step").asText()).isEqualTo("text-summarise");
        assertThat(api.post("/api/jobs/" + failed.path("job_id").asText() + "/retry")
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
        api.awaitStatus(id, "completed");
    }

    @Test
    void aSlowDocumentIsProcessedAsAnyOther() throws Exception {
        String id = api.accepted(file(), Map.of("simulate", "slow"));

        assertThat(api.awaitStatus(id, "processing").path("status").asText()).isEqualTo("processing");
        api.awaitStatus(id, "completed");
    }

    @Test
    void anUnknownSimulationIsRefusedByName() throws Exception {
        ResponseEntity<JsonNode> answer = api.upload(file(), Map.of("simulate", "fail:export"));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.body(answer).path("code").asText()).isEqualTo("unknown_simulation");
        assertThat(Api.body(answer).path("detail").asText()).contains("fail:export", "fail:summarise", "slow");
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("drill.txt"), "The lift is closed today. " + UUID.randomUUID());
    }
}
