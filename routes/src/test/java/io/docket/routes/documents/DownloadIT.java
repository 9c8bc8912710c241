package io.docket.routes.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.Wire;
import io.docket.routes.Wire.Answer;
import io.docket.samples.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

@DocketIntegration
class DownloadIT {
    private static final List<String> HEADERS =
            List.of("Content-Type", "Content-Length", "Content-Disposition", "ETag", "Cache-Control");

    @Autowired
    private TestRestTemplate http;

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void answersHeadWithTheHeadersOfGet() throws Exception {
        String table = completed("tables/customers-with-errors.csv");
        String text = completed("texts/handbook.txt");
        String invoice = completed("invoices/invoice-en-01-bakery.pdf");

        for (String path : List.of(
                table + "/file",
                table + "/rows",
                table + "/rejects.csv",
                text + "/text",
                text + "/chunks",
                invoice + "/file",
                invoice + "/pages",
                invoice + "/pages/1.png")) {
            Answer get = send("GET", path);
            Answer head = send("HEAD", path);

            assertThat(get.status()).as(path).isEqualTo(200);
            assertThat(head.status()).as(path).isEqualTo(200);
            assertThat(get.header("Content-Length")).as(path).matches("[1-9][0-9]*");
            for (String header : HEADERS) {
                assertThat(head.header(header)).as("%s of %s", header, path).isEqualTo(get.header(header));
            }
            assertThat(head.body()).as(path).isEmpty();
        }
    }

    @Test
    void writesDownWhoGotTheBytesAndNotWhoAskedForTheHeadersOnlyOrHadThemAlready() throws Exception {
        String id = api.accepted(Samples.file("texts/handbook.txt"), Map.of("process", "false"));

        Answer head = send("HEAD", id + "/file");
        Answer known = send("GET", id + "/file", "If-None-Match: " + head.header("ETag"));
        assertThat(head.status()).isEqualTo(200);
        assertThat(known.status()).isEqualTo(304);
        assertThat(downloads(id)).isZero();

        assertThat(send("GET", id + "/file", "If-None-Match: \"other\"").status())
                .isEqualTo(200);
        assertThat(downloads(id)).isEqualTo(1);
    }

    private String completed(String sample) {
        String id = api.accepted(Samples.file(sample), Map.of());
        assertThat(api.awaitStatus(id, "completed", "failed").path("status").asText())
                .isEqualTo("completed");
        return id;
    }

    private long downloads(String id) {
        return api
                .get("/api/audit?action=original_downloaded&limit=1000")
                .path("items")
                .findValuesAsText("subject")
                .stream()
                .filter(id::equals)
                .count();
    }

    private Answer send(String method, String below, String... headers) throws IOException {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Authorization: Bearer " + api.token();
        return new Wire(port).send(method, "/api/documents/" + below, "", all);
    }
}
