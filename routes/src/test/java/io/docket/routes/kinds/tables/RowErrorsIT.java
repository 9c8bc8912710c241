package io.docket.routes.kinds.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.samples.Hostile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;

@DocketIntegration
class RowErrorsIT {
    private static final int WRONG = 1100;

    @Autowired
    private TestRestTemplate http;

    @TempDir
    private Path folder;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void keepsTheFirstThousandAsJsonAndAllOfThemInRejects() throws Exception {
        Path file = Files.writeString(folder.resolve("wrong.csv"), "id,name\n" + "1,Anna,too many\n".repeat(WRONG));
        String id = api.accepted(file, Map.of());
        JsonNode document = api.awaitStatus(id, "completed");

        JsonNode errors = api.get("/api/documents/" + id + "/errors?limit=1000");
        String rejects = csv(id, "rejects.csv");

        assertThat(document.path("table").path("failed_rows").asInt()).isEqualTo(WRONG);
        assertThat(errors.path("errors")).hasSize(1000);
        assertThat(rejects.lines().filter(line -> line.contains("Anna"))).hasSize(WRONG);
    }

    @Test
    void letsNoSpreadsheetRunWhatAReasonQuotes() throws Exception {
        Path file = Files.writeString(
                folder.resolve("quoted.csv"), "id,name\n1,ok\n2,\"a;=HYPERLINK(1)\" rest\n3,\"x\"\"y;=1+1\",more\n");
        String id = api.accepted(file, Map.of());
        api.awaitStatus(id, "completed");

        assertThat(csv(id, "rejects.csv")).doesNotContain(";=");
    }

    @Test
    void letsNoSpreadsheetRunWhatItHandsOut() throws Exception {
        String id = api.accepted(Hostile.csvWithFormulas(folder), Map.of());
        api.awaitStatus(id, "completed");

        assertThat(csv(id, "rows").lines())
                .containsExactly("id,note", "1,\"'=HYPERLINK(\"\"http://x.example\"\")\"", "2,'@SUM(A1)", "3,-5.20");
        assertThat(csv(id, "rejects.csv").lines()).anyMatch(line -> line.startsWith("'=1+1,too,many,5,"));
    }

    private String csv(String id, String what) {
        return Objects.requireNonNull(http.exchange(
                        RequestEntity.get("/api/documents/" + id + "/" + what)
                                .header(HttpHeaders.AUTHORIZATION, "Bearer " + api.token())
                                .build(),
                        String.class)
                .getBody());
    }
}
