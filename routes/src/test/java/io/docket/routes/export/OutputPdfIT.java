package io.docket.routes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.DownloadLinks;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

@DocketIntegration
class OutputPdfIT {
    private static final String LETTER = """
            Die Mieterin mietet das Büro im zweiten Stock für fünf Jahre von dem Vermieter. Die Miete für das Büro
            ist 2.000 Euro im Monat, und die Mieterin zahlt sie am ersten Tag des Monats.

            Der Vertrag gilt auch in 東京. <b>Nicht fett</b> & nicht mehr.

            """;

    @TempDir
    Path folder;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private DownloadLinks links;

    @Autowired
    private DocumentRows rows;

    @Value("${docket.out}")
    private Path out;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void aFinalizedTextIsHandedOutAsPdfAndWrittenToTheOutFolder() throws Exception {
        String id = finalized(letter());

        ResponseEntity<byte[]> answer = download("/api/documents/" + id + "/export/pdf");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getFirst("Content-Type")).startsWith("application/pdf");
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).contains("letter.text.pdf");
        String text = text(answer);
        assertThat(text)
                .containsSubsequence(
                        "letter.txt",
                        "Source: upload",
                        "Language: German",
                        "Summary",
                        "Extracted, no language model",
                        "Text",
                        "Die Mieterin mietet",
                        "[Han]. <b>Nicht fett</b> & nicht mehr.",
                        "1 of 1");
        JsonNode written = event(id, "output_written").path("detail");
        assertThat(written.path("name").asText()).isEqualTo("pdf/" + id + ".pdf");
        assertThat(written.path("findings").path(0).path("code").asText()).isEqualTo("NO_FONT");
        assertThat(written.path("findings").path(0).path("message").asText()).endsWith(": Han 2");
        Path file = out.resolve("pdf/" + id + ".pdf");
        assertThat(file).hasSize(written.path("size_bytes").asLong()).hasBinaryContent(answer.getBody());
        assertThat(out.resolve("json/" + id + ".json")).exists();
    }

    @Test
    void thePagesOfAPdfStandUnderTheirNumbers() throws Exception {
        String id = finalized(Samples.file("texts/report.pdf"));
        int pages = api.get("/api/documents/" + id).path("page_count").asInt();

        String text = text(download("/api/documents/" + id + "/export/pdf"));

        assertThat(pages).isGreaterThan(1);
        assertThat(text.lines())
                .containsSubsequence(IntStream.rangeClosed(1, pages)
                        .mapToObj(page -> "Page " + page)
                        .toList());
    }

    @Test
    void theSummaryOfAPersonStandsInIt() throws Exception {
        String id = api.accepted(letter(), Map.of());
        api.awaitStatus(id, "completed");
        review(id, "Ein Mietvertrag über fünf Jahre.");
        api.post("/api/documents/" + id + "/finalize");

        assertThat(text(download("/api/documents/" + id + "/export/pdf")))
                .containsSubsequence("Written by a person", "Ein Mietvertrag über fünf Jahre.", "Die Mieterin mietet")
                .doesNotContain("not finalized");
    }

    @Test
    void aCompletedTextIsHandedOutAsItIsNow() throws Exception {
        String id = api.accepted(letter(), Map.of());
        api.awaitStatus(id, "completed");
        ResponseEntity<byte[]> first = download("/api/documents/" + id + "/export/pdf");
        String link = Api.body(api.post("/api/documents/" + id + "/export/pdf/link"))
                .path("download_url")
                .asText();
        assertThat(text(first)).contains(", not finalized", "Extracted, no language model", "Die Mieterin mietet");
        assertThat(http.getForEntity(link, byte[].class).getBody()).isEqualTo(first.getBody());

        review(id, "Ein Mietvertrag.");

        ResponseEntity<byte[]> second = download("/api/documents/" + id + "/export/pdf");
        assertThat(text(second)).contains(", not finalized", "Ein Mietvertrag.");
        assertThat(code(http.getForEntity(link, byte[].class))).isEqualTo("410 link_expired");
        assertThat(out.resolve("pdf/" + id + ".pdf")).doesNotExist();
        api.post("/api/documents/" + id + "/finalize");
        ResponseEntity<byte[]> last = download("/api/documents/" + id + "/export/pdf");
        assertThat(text(last)).contains("Ein Mietvertrag.").doesNotContain("not finalized");
        assertThat(last.getHeaders().getETag()).isNotEqualTo(second.getHeaders().getETag());
    }

    @Test
    void scriptsWithoutAFontAreAFindingOnTheRecord() throws Exception {
        String id = api.accepted(letter(), Map.of());

        JsonNode document = api.awaitStatus(id, "completed");

        assertThat(document.path("review").asText()).isEqualTo("needed");
        assertThat(document.path("findings")).singleElement().satisfies(finding -> {
            assertThat(finding.path("code").asText()).isEqualTo("NO_FONT");
            assertThat(finding.path("severity").asText()).isEqualTo("warning");
            assertThat(finding.path("message").asText()).endsWith(": Han 2");
        });
    }

    @Test
    void otherKindsHaveNone() {
        String id = api.accepted(Samples.file("tables/cities.tsv"), Map.of());
        api.awaitStatus(id, "completed");

        ResponseEntity<byte[]> answer = download("/api/documents/" + id + "/export/pdf");

        assertThat(code(answer)).isEqualTo("404 not_found");
        assertThat(new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8))
                .contains("Only texts have one");
    }

    @Test
    void aLinkOpensItWithoutAToken() throws Exception {
        String id = finalized(letter());

        JsonNode link = Api.body(api.post("/api/documents/" + id + "/export/pdf/link"));

        assertThat(Instant.parse(link.path("expires_at").asText()))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(59)),
                        Instant.now().plus(Duration.ofMinutes(60)));
        ResponseEntity<byte[]> answer =
                http.getForEntity(link.path("download_url").asText(), byte[].class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(text(answer)).contains("Die Mieterin mietet");
    }

    /** Other servers refuse it on links that they have signed (aws-sdk-js-v3#4823), or send all (marginalia#28). */
    @Test
    void aLinkAnswersWhoAsksForAPartOfIt() throws Exception {
        String id = finalized(letter());
        String link = links.to(rows.find(id).orElseThrow(), Instant.now().plusSeconds(60));
        HttpHeaders headers = new HttpHeaders();
        headers.set("Range", "bytes=0-7");

        ResponseEntity<byte[]> answer = http.exchange(link, HttpMethod.GET, new HttpEntity<>(headers), byte[].class);

        assertThat(answer.getStatusCode().value()).isEqualTo(206);
        assertThat(new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-1.4");
    }

    /** Browsers and scripts send what they have for the server on each request (penpot#10776, s3proxy#680). */
    @Test
    void aLinkAsksNobodyWhoTheyAre() throws Exception {
        String id = finalized(letter());
        String link = links.to(rows.find(id).orElseThrow(), Instant.now().plusSeconds(60));

        for (String[] header : new String[][] {
            {"Authorization", "Bearer of-another-server"},
            {"Authorization", "Basic YTpi"},
            {"Authorization", ""},
            {"Cookie", "docket_access=old"},
            {"X-API-KEY", "dk_revoked"}
        }) {
            HttpHeaders headers = new HttpHeaders();
            headers.set(header[0], header[1]);

            ResponseEntity<byte[]> answer =
                    http.exchange(link, HttpMethod.GET, new HttpEntity<>(headers), byte[].class);

            assertThat(answer.getStatusCode().value())
                    .as("%s: %s", header[0], header[1])
                    .isEqualTo(200);
        }
    }

    @Test
    void aLinkThatWasChangedOpensNothing() throws Exception {
        String id = finalized(letter());
        String other = finalized(letter());
        String link = links.to(rows.find(id).orElseThrow(), Instant.now().plusSeconds(60));
        String later = link.replaceFirst("\\.(\\d{9,})\\.", ".9999999999.");
        char last = link.charAt(link.length() - 1);

        List<String> changed = List.of(
                link.replace(id, other),
                link.replace(id + ".", id + ".1"),
                later,
                link.substring(0, link.length() - 1),
                link.substring(0, link.length() - 1) + (char) (last == 'A' ? 'B' : last == 'z' ? 'y' : last + 1),
                link + "A",
                link.substring(0, link.lastIndexOf('.') + 1),
                DownloadLinks.ADDRESS + "x",
                DownloadLinks.ADDRESS + id + ".pdf");

        assertThat(changed)
                .doesNotContain(link)
                .allSatisfy(each -> assertThat(code(http.getForEntity(each, byte[].class)))
                        .as(each)
                        .isEqualTo("403 link_invalid"));
    }

    @Test
    void aLinkThatHasExpiredOpensNothing() throws Exception {
        String id = finalized(letter());
        String link = links.to(rows.find(id).orElseThrow(), Instant.now().minusSeconds(1));

        assertThat(code(http.getForEntity(link, byte[].class))).isEqualTo("410 link_expired");
    }

    @Test
    void askingForALinkIsAuditedWithoutIt() throws Exception {
        String id = finalized(letter());
        String link = Api.body(api.post("/api/documents/" + id + "/export/pdf/link"))
                .path("download_url")
                .asText();

        JsonNode audit = api.get("/api/audit?action=output_link_created&limit=200");

        assertThat(audit.toString()).contains(id).doesNotContain(link.substring(link.lastIndexOf('.') + 1));
    }

    private String finalized(Path file) {
        String id = api.accepted(file, Map.of());
        if (api.awaitStatus(id, "completed").path("review").asText().equals("needed")) {
            review(id, null);
        }
        assertThat(api.post("/api/documents/" + id + "/finalize")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        await().until(() -> !event(id, "document_exported").isMissingNode());
        return id;
    }

    /**
     * Looks at a text.
     *
     * @param summary in other words; null leaves it
     */
    private void review(String id, @Nullable String summary) {
        String entered = summary == null
                ? api.get("/api/documents/" + id)
                        .path("fields")
                        .path(0)
                        .path("value")
                        .asText()
                : summary;
        ResponseEntity<JsonNode> saved = api.send(
                HttpMethod.PUT,
                "/api/documents/" + id + "/review",
                Map.of("fields", Map.of("summary", entered)),
                "If-Match",
                "*");
        assertThat(saved.getStatusCode().value()).as("%s", saved.getBody()).isEqualTo(200);
    }

    /** Returns an event, missing when there is none. */
    private JsonNode event(String id, String name) {
        for (JsonNode event : api.get("/api/documents/" + id + "/events").path("events")) {
            if (event.path("event").asText().equals(name)) {
                return event;
            }
        }
        return MissingNode.getInstance();
    }

    private ResponseEntity<byte[]> download(String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(api.token());
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), byte[].class);
    }

    private static String code(ResponseEntity<byte[]> answer) {
        String body = new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
        return answer.getStatusCode().value() + " " + body.replaceFirst("(?s).*\"code\":\"([^\"]*)\".*", "$1");
    }

    private static String text(ResponseEntity<byte[]> answer) throws IOException {
        try (PDDocument document = Loader.loadPDF(Objects.requireNonNull(answer.getBody()))) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Bytes that have come before would be held. */
    private Path letter() throws IOException {
        return Files.writeString(folder.resolve("letter.txt"), LETTER + UUID.randomUUID() + "\n");
    }
}
