package io.docket.routes.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.Wire;
import io.docket.routes.Wire.Answer;
import io.docket.samples.Hostile;
import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Page images as a browser asks for them, and pages that cannot be drawn although their text was read. */
@DocketIntegration
@ExtendWith(OutputCaptureExtension.class)
class PageImageIT {
    @TempDir
    private Path folder;

    @Autowired
    private TestRestTemplate http;

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @AfterEach
    void isNoErrorOfOurs(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("routes.http.Problems");
    }

    @Test
    void refusesAPageWithAnImageBeyondTheLimitOfPixels() throws Exception {
        Answer answer = firstPage(Hostile.pdfWithAnImageOfPixels(folder, 10_001));

        assertUnreadable(answer);
        assertThat(answer.body()).contains("10001 x 10001 pixels, more than the limit of 100000000");
    }

    @Test
    void refusesAPageOfATreeThatLoops() throws Exception {
        assertUnreadable(firstPage(Hostile.pdfWhosePagesLoop(folder)));
    }

    @Test
    void drawsAPageThatIsLongerThanAnyPaperWithinTheLimitOfPixels() throws Exception {
        Answer answer = firstPage(Hostile.pdfAsWideAs(folder, 100_000_000));

        assertThat(answer.status()).as("%s", answer.head()).isEqualTo(200);
    }

    @Test
    void isAskedForAgainOnceTheDocumentHasBeenProcessedAgain() throws Exception {
        String id = completed(Samples.file("invoices/invoice-en-01-bakery.pdf"));
        Answer first = firstPage(id);
        String had = "If-None-Match: " + first.header("ETag");

        assertThat(first.header("Cache-Control")).contains("no-cache", "private");
        assertThat(firstPage(id, had).status()).isEqualTo(304);
        api.post("/api/documents/" + id + "/process?again=true");
        assertThat(api.awaitStatus(id, "completed").path("revision").asInt()).isEqualTo(2);
        assertThat(firstPage(id, had).status()).isEqualTo(200);
    }

    private Answer firstPage(Path pdf) throws IOException {
        return firstPage(completed(pdf));
    }

    private Answer firstPage(String id, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Authorization: Bearer " + api.token());
        return new Wire(port).send("GET", "/api/documents/" + id + "/pages/1.png", "", all.toArray(new String[0]));
    }

    private String completed(Path pdf) {
        String id = api.accepted(pdf, Map.of());
        assertThat(api.awaitStatus(id, "completed", "failed").path("status").asText())
                .isEqualTo("completed");
        return id;
    }

    private static void assertUnreadable(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.says("code", "unreadable")).as("%s", answer).isTrue();
    }
}
