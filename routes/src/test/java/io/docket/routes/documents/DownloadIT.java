package io.docket.routes.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.Wire;
import io.docket.routes.Wire.Answer;
import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

@DocketIntegration
class DownloadIT {
    private static final List<String> HEADERS =
            List.of("Content-Type", "Content-Length", "Content-Disposition", "ETag", "Cache-Control");

    private static final String DIGITS =
            IntStream.range(0, 14_000).mapToObj("%05d"::formatted).collect(Collectors.joining());

    @TempDir
    Path folder;

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

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10",
        "bytes=0-, 0, 70000",
        "bytes=9999-70123, 9999, 70000",
        "bytes=-7, 69993, 70000",
        "bytes=-99999, 0, 70000",
        "bytes=100-69999, 100, 70000"
    })
    void answersARangeOfAFile(String range, int start, int end) throws Exception {
        String id = digits();

        Answer answer = send("GET", id + "/file", "Range: " + range);

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes " + start + "-" + (end - 1) + "/70000");
        assertThat(answer.header("Content-Length")).isEqualTo("" + (end - start));
        assertThat(answer.body()).isEqualTo(DIGITS.substring(start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5-1", "bytes=", "bytes=a-b", "lines=1-2", "bytes=0-1,5-6", "0-9"})
    void sendsAllWhereOneRangeIsNotAskedFor(String range) throws Exception {
        Answer answer = send("GET", digits() + "/file", "Range: " + range);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(DIGITS);
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void sendsNoRangeOfAnotherFileThanTheClientHas() throws Exception {
        String id = digits();
        String etag = send("HEAD", id + "/file").header("ETag");

        assertThat(send("GET", id + "/file", "Range: bytes=0-9", "If-Range: " + etag)
                        .status())
                .isEqualTo(206);
        assertThat(send("GET", id + "/file", "Range: bytes=0-9", "If-Range: \"other\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesARangeBehindTheEnd() throws Exception {
        Answer answer = send("GET", digits() + "/file", "Range: bytes=70000-");

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.says("code", "range_not_satisfiable"))
                .as("%s", answer)
                .isTrue();
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */70000");
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

    /** Keeps a file that is long enough to be sent by the system. */
    private String digits() throws IOException {
        return api.accepted(Files.writeString(folder.resolve("digits.txt"), DIGITS), Map.of("process", "false"));
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
