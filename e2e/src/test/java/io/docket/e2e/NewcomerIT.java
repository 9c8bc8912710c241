package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.samples.Broken;
import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who has just started it does with the samples. */
class NewcomerIT {
    private static final List<String> FIELDS = List.of(
            "vendor_name",
            "invoice_number",
            "invoice_date",
            "total_amount",
            "tax_amount",
            "currency",
            "payment_status");

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.packed("newcomer");

    private final Docket docket = DOCKET.docket();
    private final DocketClient client = DOCKET.client();

    @Test
    void theBlockOfTheReadmeCanBePastedTwiceAndSaysWhatIsWrong(@TempDir Path folder) throws Exception {
        Path bash = Programs.require("bash", "the block of the README is for it");
        Programs.require("curl", "apt-get install curl");
        Files.createSymbolicLink(folder.resolve("samples"), Samples.directory());
        Files.createSymbolicLink(
                folder.resolve("data"), docket.out().resolveSibling(".").normalize());
        String block = readmeBlock();

        Programs.Ended first = paste(bash, folder, block, Docket.PASSWORD);
        Programs.Ended second = paste(bash, folder, block, Docket.PASSWORD);
        Programs.Ended wrong = paste(bash, folder, block, "not the password");

        assertThat(first.output())
                .contains("\"status\":\"completed\"", "\"status\":\"finalized\"", "\"invoice_number\"");
        assertThat(second.code()).as(second.output()).isZero();
        assertThat(second.output()).contains("already_finalized", "\"invoice_number\"");
        assertThat(wrong.output()).contains("This is not the password", "\"code\":\"unauthorized\"");
    }

    private static String readmeBlock() throws IOException {
        Path readme = Samples.directory().resolveSibling("README.md");
        return Files.readAllLines(readme).stream()
                .dropWhile(line -> !line.startsWith("    B=http://localhost:8080"))
                .takeWhile(line -> line.startsWith("    "))
                .collect(Collectors.joining("\n"));
    }

    private Programs.Ended paste(Path bash, Path folder, String block, String password) throws Exception {
        String here = block.replace("http://localhost:8080", docket.uri().toString())
                .replace("the one that the start printed", password);
        return Programs.run(folder, Map.of(), List.of(bash.toString(), "-c", here), 60);
    }

    @Test
    void takesAnInvoiceFromUploadToTheOutFolder() throws IOException {
        Path file = Samples.file("invoices/invoice-en-01-bakery.pdf");

        Doc read = client.sendAndAwait(file);

        assertThat(read.status()).isEqualTo("completed");
        assertThat(sevenOf(read)).isEqualTo(expectedOf(file));
        assertThat(eventNames(read.id()))
                .containsSubsequence(
                        "job_queued",
                        "job_started",
                        "document_parsing_started",
                        "document_parsing_completed",
                        "field_extraction_started",
                        "field_extraction_completed",
                        "job_completed");

        Map<String, @Nullable String> values = new LinkedHashMap<>(read.values());
        values.put("payment_status", "paid");
        Doc reviewed = client.review(read, values).expect(200).as(Doc.class);
        client.finish(reviewed.id()).expect(200);
        Doc exported = client.awaitExport(read.id());

        assertThat(exported.status()).isEqualTo("finalized");
        byte[] json = Files.readAllBytes(docket.out().resolve("json/" + read.id() + ".json"));
        assertThat(Json.tree(json).path("fields").path("payment_status").asText())
                .isEqualTo("paid");
        assertThat(client.http()
                        .get("/api/documents/" + read.id() + "/export/json")
                        .expect(200)
                        .body())
                .isEqualTo(json);
        assertThat(OutCsv.lines(docket.out(), read.id()))
                .hasSize(1)
                .first()
                .asString()
                .contains("paid");
        Answer csv =
                client.http().get("/api/documents/" + read.id() + "/export/csv").expect(200);
        assertThat(csv.text().lines().toList())
                .hasSize(2)
                .last()
                .isEqualTo(OutCsv.lines(docket.out(), read.id()).get(0));
    }

    @Test
    void readsEverySampleInvoice() throws IOException {
        List<Path> files = Folders.files(Samples.directory().resolve("invoices")).stream()
                .filter(file -> file.toString().endsWith(".pdf"))
                .toList();

        List<Upload> uploads = client.send(files.toArray(Path[]::new));

        Map<String, Map<String, @Nullable String>> read = new LinkedHashMap<>();
        Map<String, Map<String, @Nullable String>> expected = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            String name = files.get(i).getFileName().toString();
            read.put(name, sevenOf(client.await(uploads.get(i).documentId())));
            expected.put(name, expectedOf(files.get(i)));
        }
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tables/customers.csv",
                "tables/customers-with-errors.csv",
                "tables/orders-semicolon.csv",
                "tables/cities.tsv"
            })
    void countsTheRowsOfATable(String sample) throws IOException {
        Path file = Samples.file(sample);
        JsonNode expected = expected(file);
        String schema = expected.path("schema").asText("");
        Map<String, String> fields = schema.isEmpty() ? Map.of() : Map.of("schema", schema);

        Answer answer = client.http().upload(fields, List.of(file)).expect(202);
        Doc read = client.await(DocketClient.results(answer).get(0).documentId());

        assertThat(read.status()).as("%s", read.failure()).isEqualTo("completed");
        assertThat(read.table()).isEqualTo(Json.read(expected, Doc.Table.class));
        assertThat(rejected(read.id())).isEqualTo(linesAndCodes(expected.path("rejects")));
        long accepted = client.http()
                .get("/api/documents/" + read.id() + "/rows")
                .expect(200)
                .text()
                .lines()
                .count();
        assertThat(accepted).isEqualTo(expected.path("success_rows").asLong() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts/handbook.txt", "texts/report.pdf", "texts/report.docx"})
    void cutsATextIntoChunksWithoutAGap(String sample) throws IOException {
        Doc read = client.sendAndAwait(Samples.file(sample));

        assertThat(read.kind()).isEqualTo("text");
        assertThat(read.status()).isEqualTo("completed");
        String text = client.http()
                .get("/api/documents/" + read.id() + "/text")
                .expect(200)
                .text();
        JsonNode chunks = client.http()
                .get("/api/documents/" + read.id() + "/chunks")
                .expect(200)
                .json()
                .path("chunks");
        int end = 0;
        StringBuilder joined = new StringBuilder();
        for (JsonNode chunk : chunks) {
            assertThat(chunk.path("start").asInt()).isEqualTo(end);
            end = chunk.path("end").asInt();
            joined.append(chunk.path("text").asText());
        }
        assertThat(joined).hasToString(text);
        for (JsonNode phrase : expected(Samples.file(sample)).path("phrases")) {
            assertThat(text).contains(phrase.asText());
        }
    }

    @Test
    void finalizesATableAndATextAsWell() throws IOException {
        Doc table = client.sendAndAwait(Samples.file("tables/cities.tsv"));
        Doc text = client.sendAndAwait(Samples.file("texts/report.docx"));

        client.reviewAndFinalize(table);
        client.reviewAndFinalize(text);
        client.awaitExport(table.id());
        client.awaitExport(text.id());

        assertThat(OutCsv.lines(docket.out(), table.id())).hasSize(1);
        assertThat(OutCsv.lines(docket.out(), text.id())).hasSize(1);
        byte[] rows = Files.readAllBytes(docket.out().resolve("tables/" + table.id() + ".csv"));
        assertThat(client.http()
                        .get("/api/documents/" + table.id() + "/export/csv")
                        .expect(200)
                        .body())
                .isEqualTo(rows);
    }

    @Test
    void takesTheGoodFilesOfARequestAndSaysWhatIsWrongWithTheOthers(@TempDir Path folder) throws IOException {
        List<Path> files = List.of(
                Samples.file("invoices/invoice-de-02-hosting.pdf"),
                Broken.emptyFile(folder),
                Samples.file("tables/cities.tsv"));

        Answer answer =
                client.http().upload(Map.of("client_name", "Acme"), files).expect(202);

        List<Upload> results = DocketClient.results(answer);
        assertThat(results).extracting(result -> result.error() == null).containsExactly(true, false, true);
        assertThat(client.await(results.get(0).documentId()).status()).isEqualTo("completed");
        assertThat(client.await(results.get(2).documentId()).status()).isEqualTo("completed");
    }

    @Test
    void takesAFileFromTheDropFolder() throws IOException {
        Files.copy(
                Samples.file("invoices/invoice-en-04-bikes.pdf"), docket.inbox().resolve("dropped-bikes.pdf"));

        Doc taken = await().atMost(Duration.ofSeconds(30))
                .until(() -> client.documents("q=dropped-bikes"), found -> !found.isEmpty())
                .get(0);

        assertThat(taken.source()).isEqualTo("drop");
        assertThat(client.await(taken.id()).status()).isEqualTo("completed");
    }

    private static Map<String, @Nullable String> sevenOf(Doc document) {
        Map<String, @Nullable String> seven = new LinkedHashMap<>(document.values());
        seven.keySet().retainAll(FIELDS);
        return seven;
    }

    private static Map<String, @Nullable String> expectedOf(Path file) throws IOException {
        JsonNode expected = expected(file);
        Map<String, @Nullable String> seven = new LinkedHashMap<>();
        FIELDS.forEach(name -> seven.put(name, expected.path(name).asText(null)));
        return seven;
    }

    private static JsonNode expected(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.\\w+$", ".expected.json");
        return Json.tree(file.resolveSibling(name));
    }

    private List<String> eventNames(String documentId) {
        return client.events(documentId).stream().map(LogEvent::event).toList();
    }

    private List<String> rejected(String documentId) {
        return linesAndCodes(client.http()
                .get("/api/documents/" + documentId + "/errors?limit=1000")
                .expect(200)
                .json()
                .path("errors"));
    }

    private static List<String> linesAndCodes(JsonNode errors) {
        List<String> lines = new ArrayList<>();
        errors.forEach(error ->
                lines.add(error.path("line").asLong() + " " + error.path("code").asText()));
        return lines;
    }
}
