package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.samples.Broken;
import io.docket.samples.Hostile;
import io.docket.samples.HostileImages;
import io.docket.samples.HostileOffice;
import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is said so, by status, code and advice; what arrived is kept; and the next one is served as before. */
class BadInputIT {
    private static final int LIMIT = RunningDocket.LIMIT;
    private static final String LINE = "0123456789abcde\n";

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.unpacked("shared");

    private final Docket docket = DOCKET.docket();
    private final DocketClient client = DOCKET.client();
    private final Http http = client.http();

    @TempDir
    private Path folder;

    /** Writes a broken file. */
    interface Maker {
        Path write(Path folder) throws IOException;
    }

    /** A broken file, and what is said of it: at once by status, or later when the status is 202. */
    record Case(String name, Maker maker, int status, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> brokenFiles() {
        return Stream.of(
                new Case("empty", Broken::emptyFile, 422, "empty_file"),
                new Case("program", Broken::executable, 415, "unsupported_type"),
                new Case("image named .pdf", Broken::pngNamedPdf, 415, "unsupported_type"),
                new Case("encrypted", Broken::protectedPdf, 202, "encrypted"),
                new Case("truncated", Broken::truncatedPdf, 202, "corrupt"),
                new Case("no header", Broken::csvWithoutHeader, 202, "bad_header"),
                new Case("PDF that eats memory", Hostile::pdfThatEatsMemory, 202, "parser_crash"),
                new Case("PDF of 100,000 pages", to -> Hostile.pdfOfPages(to, 100_000), 202, "too_large"),
                new Case("DOCX bomb", Hostile::docxBomb, 202, "hostile_content"),
                new Case("DOCX that asks for a file", BadInputIT::docxThatAsksForAFile, 202, "hostile_content"),
                new Case("DOCX named .pdf", Hostile::docxNamedPdf, 415, "unsupported_type"),
                new Case("XLSX bomb", Hostile::xlsxBomb, 415, "unsupported_type"),
                new Case("gzip bomb", Hostile::gzipBomb, 415, "unsupported_type"),
                new Case("XML bomb", Hostile::invoiceThatGrows, 202, "hostile_content"),
                new Case("XML that asks for a file", BadInputIT::invoiceThatAsksForAFile, 202, "hostile_content"),
                new Case("PNG of 65,535 x 65,535", to -> Hostile.pngOfPixels(to, 65_535), 202, "too_large"),
                new Case("JSON of 100,000 levels", to -> Hostile.jsonOfDepth(to, 100_000), 415, "unsupported_type"),
                new Case("ODT bomb", HostileOffice::odtBomb, 202, "hostile_content"),
                new Case(
                        "ODT that asks for a file", asking(HostileOffice::odtThatAsksForAFile), 202, "hostile_content"),
                new Case("ODT of 100,000 levels", to -> HostileOffice.odtOfDepth(to, 100_000), 202, "hostile_content"),
                new Case("ODT with a password", HostileOffice::odtWithAPassword, 202, "encrypted"),
                new Case("ODT that is broken", HostileOffice::odtThatIsBroken, 202, "corrupt"),
                new Case("PPTX bomb", HostileOffice::pptxBomb, 202, "hostile_content"),
                new Case(
                        "PPTX that asks for a file",
                        asking(HostileOffice::pptxThatAsksForAFile),
                        202,
                        "hostile_content"),
                new Case("PPTX of 10,000 levels", to -> HostileOffice.pptxOfDepth(to, 10_000), 202, "hostile_content"),
                new Case("PPTX that is broken", HostileOffice::pptxThatIsBroken, 202, "corrupt"),
                new Case("RTF of 100,000 levels", to -> HostileOffice.rtfOfDepth(to, 100_000), 202, "hostile_content"),
                new Case("RTF that is cut off", HostileOffice::rtfThatIsCutOff, 202, "corrupt"),
                new Case("RTF with a huge picture", HostileOffice::rtfWithAHugePicture, 202, "parser_crash"),
                new Case("HTML of 500,000 levels", to -> HostileOffice.pageOfDepth(to, 500_000), 202, "too_large"),
                new Case("TIFF that goes round", HostileImages::tiffThatGoesRound, 202, "hostile_content"),
                new Case("TIFF of 10,000 pages", to -> HostileImages.tiffOfPages(to, 10_000), 202, "too_large"),
                new Case("GIF of 65,535 x 65,535", HostileImages::gifOfManyPixels, 202, "too_large"),
                new Case("BMP of 100,000 x 100,000", HostileImages::bmpOfManyPixels, 202, "corrupt"),
                new Case("GIF that is cut off", to -> HostileImages.cutOff(to, "gif"), 202, "corrupt"),
                new Case("BMP that is cut off", to -> HostileImages.cutOff(to, "bmp"), 202, "corrupt"),
                new Case("WebP that is cut off", HostileImages::webpThatIsCutOff, 202, "corrupt"),
                new Case("text with NUL", Hostile::textWithNul, 202, "bad_encoding"),
                new Case("two charsets", Broken::csvWithMixedCharsets, 202, "bad_encoding"));
    }

    private interface Asking {
        Path write(Path folder, Path wanted) throws IOException;
    }

    private static Maker asking(Asking maker) {
        return folder -> maker.write(folder, Files.writeString(folder.resolve("secret"), "never to be read"));
    }

    private static Path invoiceThatAsksForAFile(Path folder) throws IOException {
        return Hostile.invoiceThatAsksForAFile(folder, Files.writeString(folder.resolve("secret"), "never to be read"));
    }

    private static Path docxThatAsksForAFile(Path folder) throws IOException {
        return Hostile.docxThatAsksForAFile(folder, Files.writeString(folder.resolve("secret"), "never to be read"));
    }

    @AfterEach
    void servesTheNextOneAsBefore() {
        assertThat(docket.isHealthy()).isTrue();
    }

    /** What a sender did wrong is no error of ours. */
    @AfterAll
    static void loggedNoErrors() throws IOException {
        assertThat(DOCKET.docket().errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void keepsABrokenFileAndSaysWhatIsWrongWithIt(Case broken) throws IOException {
        Path file = broken.maker().write(folder);

        Answer answer = http.upload(Map.of(), List.of(file));
        if (broken.status() == 202) {
            answer.expect(202);
        } else {
            answer.expectProblem(broken.status(), broken.code());
        }
        Doc failed = client.await(DocketClient.results(answer).get(0).documentId());

        assertThat(failed.status()).isEqualTo("failed");
        Doc.Failure failure = Objects.requireNonNull(failed.failure());
        assertThat(failure.code()).isEqualTo(broken.code());
        assertThat(failure.hint()).isNotBlank();
        assertThat(failure.message()).isNotBlank();
        assertThat(original(failed)).isEqualTo(Files.readAllBytes(file));
        assertThat(client.events(failed.id()))
                .last()
                .extracting(LogEvent::event)
                .isEqualTo("job_failed");
    }

    @Test
    void refusesAFileOverTheLimitAndKeepsNothingOfIt() throws IOException {
        Path file = Files.writeString(folder.resolve("large.txt"), LINE.repeat(LIMIT / LINE.length() + 1));

        JsonNode problem = http.upload(Map.of(), List.of(file)).expectProblem(413, "too_large");

        assertThat(problem.path("detail").asText()).contains("" + LIMIT);
        assertThat(client.documents("q=large.txt")).isEmpty();
    }

    @Test
    void putsADroppedFileOverTheLimitAside() throws IOException {
        Path file = Files.writeString(folder.resolve("dropped.txt"), LINE.repeat(LIMIT / LINE.length() + 1));
        Files.move(file, docket.inbox().resolve("dropped.txt"));

        Path aside = docket.inbox().resolve("failed");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Folders.files(aside).stream()
                        .anyMatch(found -> found.toString().endsWith("-dropped.txt")));
        assertThat(client.documents("q=dropped.txt")).isEmpty();
    }

    @Test
    void takesAFileOfExactlyTheLimit() throws IOException {
        Path file = Files.writeString(folder.resolve("just-right.txt"), LINE.repeat(LIMIT / LINE.length()));

        assertThat(client.sendAndAwait(file).status()).isEqualTo("completed");
    }

    @Test
    void readsWhatAPageShowsAndNotItsScript() throws IOException {
        Doc read = client.sendAndAwait(Hostile.pageNamedText(folder));

        assertThat(read.status()).isEqualTo("completed");
        assertThat(http.get("/api/documents/" + read.id() + "/text").text()).isEqualToIgnoringWhitespace("Pay at once");
    }

    @Test
    void tellsThatAPhotoIsCutOff() throws IOException {
        Doc read = client.sendAndAwait(HostileImages.cutOff(folder, "jpg"));

        assertThat(read.status()).isEqualTo("completed");
        assertThat(read.findings()).extracting(Doc.Finding::code).contains("IMAGE_CUT_OFF");
    }

    @Test
    void keepsTheGoodRowsOfARaggedTable() throws IOException {
        Doc read = client.sendAndAwait(Broken.csvWithRaggedRows(folder));

        assertThat(read.status()).isEqualTo("completed");
        assertThat(read.table()).isEqualTo(new Doc.Table(List.of("id", "name", "city"), null, 5, 3, 2));
    }

    @Test
    void rejectsARowWithAHugeCellAndKeepsTheOthers() throws IOException {
        Doc read = client.sendAndAwait(Hostile.csvWithAHugeCell(folder, LIMIT / 2));

        assertThat(read.status()).isEqualTo("completed");
        assertThat(read.table()).isEqualTo(new Doc.Table(List.of("id", "name"), null, 3, 2, 1));
    }

    @Test
    void refusesAnUploadWithoutAFile() {
        http.upload(Map.of("client_name", "Acme"), List.of()).expectProblem(422, "no_file");
        http.post("/api/documents/upload", Map.of("file", "none")).expectProblem(415, "unsupported_media_type");
    }

    @Test
    void refusesMalformedJson() throws IOException {
        Doc read = client.sendAndAwait(invoice());
        String review = "/api/documents/" + read.id() + "/review";

        http.put(review, "{\"fields\": {", Map.of("If-Match", read.etag())).expectProblem(400, "bad_request");
        http.put(review, "[]", Map.of("If-Match", read.etag())).expectProblem(400, "bad_request");
        http.put(review, "{\"fields\": {}, \"surprise\": 1}", Map.of("If-Match", read.etag()))
                .expectProblem(400, "unknown_field");
        Http.anonymous(docket.uri()).post("/auth/login", List.of()).expectProblem(400, "bad_request");
    }

    @Test
    void refusesAWrongDateAndNamesTheField() throws IOException {
        Doc read = client.sendAndAwait(invoice());
        Map<String, @Nullable String> values = new LinkedHashMap<>(read.values());
        values.put("invoice_date", "31.02.2026");

        JsonNode problem = client.review(read, values).expectProblem(422, "invalid_record");

        assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("invoice_date");
        assertThat(client.document(read.id()).values()).isEqualTo(read.values());
    }

    @Test
    void refusesAReviewOnAnotherVersionOrOnNone() throws IOException {
        Doc read = client.sendAndAwait(invoice());
        client.review(read, read.values()).expect(200);

        client.review(read, read.values()).expectProblem(412, "version_changed");
        http.put("/api/documents/" + read.id() + "/review", Json.write(Map.of("fields", read.values())), Map.of())
                .expectProblem(428, "precondition_required");
    }

    @Test
    void refusesWhatTheStateDoesNotAllow() throws IOException {
        Doc read = client.sendAndAwait(invoice());

        http.get("/api/documents/" + read.id() + "/export/json").expectProblem(409, "not_finalized");
        http.get("/api/documents/" + read.id() + "/export/csv").expectProblem(409, "not_finalized");
        http.post("/api/jobs/" + read.jobId() + "/retry").expectProblem(409, "illegal_state");

        Doc closed = client.reviewAndFinalize(read);
        client.finish(closed.id()).expectProblem(409, "already_finalized");
        client.review(closed, closed.values()).expectProblem(409, "already_finalized");
    }

    @Test
    void refusesToFinalizeWithoutARequiredFieldAndNamesIt() throws IOException {
        Doc read = client.sendAndAwait(invoice());
        Map<String, @Nullable String> values = new LinkedHashMap<>(read.values());
        values.put("invoice_number", null);
        Doc incomplete = client.review(read, values).expect(200).as(Doc.class);

        JsonNode problem = client.finish(incomplete.id()).expectProblem(422, "findings_open");

        assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("invoice_number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/documents/{id}",
                "/api/documents/{id}/file",
                "/api/documents/{id}/text",
                "/api/documents/{id}/chunks",
                "/api/documents/{id}/pages",
                "/api/documents/{id}/pages/1.png",
                "/api/documents/{id}/events",
                "/api/documents/{id}/errors",
                "/api/documents/{id}/rejects.csv",
                "/api/documents/{id}/rows",
                "/api/documents/{id}/export/json",
                "/api/documents/{id}/export/csv",
                "/api/documents/{id}/export/pdf",
                "/api/jobs/{id}",
                "/api/jobs/{id}/events",
                "/api/jobs/{id}/stream",
                "/api/nothing"
            })
    void knowsNoDocumentOfAnUnknownId(String path) {
        http.get(path.replace("{id}", "01890000-0000-7000-8000-000000000000")).expectProblem(404, "not_found");
        http.get(path.replace("{id}", "no-such-thing")).expectProblem(404, "not_found");
    }

    @Test
    void knowsNobodyWithoutAToken() {
        for (Http stranger : List.of(
                Http.anonymous(docket.uri()),
                new Http(docket.uri(), "garbage"),
                new Http(docket.uri(), "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."))) {
            stranger.get("/api/documents").expectProblem(401, "unauthorized");
            stranger.get("/api/me").expectProblem(401, "unauthorized");
            stranger.get("/api/stream").expectProblem(401, "unauthorized");
            stranger.upload(Map.of(), List.of(invoice())).expectProblem(401, "unauthorized");
        }
        Http.anonymous(docket.uri())
                .post("/auth/login", Map.of("username", "admin", "password", "guess"))
                .expectProblem(401, "bad_credentials");
    }

    @Test
    void refusesQueriesThatMeanNothing() {
        http.get("/api/documents?limit=0").expectProblem(400, "bad_request");
        http.get("/api/documents?sort=colour").expectProblem(400, "bad_request");
        http.get("/api/documents?status=happy").expectProblem(400, "bad_request");
        http.get("/api/documents?cursor=abc").expectProblem(400, "invalid_cursor");
    }

    private byte[] original(Doc document) {
        return http.get("/api/documents/" + document.id() + "/file").expect(200).body();
    }

    private static Path invoice() {
        return Samples.file("invoices/invoice-en-01-bakery.pdf");
    }
}
