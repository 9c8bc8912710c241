package io.docket.routes.kinds.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

@DocketIntegration
class SummaryIT {
    private static final String LETTER = """
            The tenant rents the office on the second floor from the landlord for five years. The rent for the office is
            2,000 euros a month, which the tenant pays to the landlord on the first day of each month.

            It was a bright morning when we met again. The landlord may raise the rent of the office once a year.

            """;

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
    void aTextIsSummarisedBySentencesOfItsOwn() throws Exception {
        String id = api.accepted(file(LETTER), Map.of());
        JsonNode document = api.awaitStatus(id, "completed");

        JsonNode summary = api.get("/api/documents/" + id + "/summary");

        assertThat(summary.path("origin").asText()).isEqualTo("extracted");
        assertThat(summary.path("language").asText()).isEqualTo("eng");
        assertThat(summary.path("sentences"))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(LETTER.replaceAll("\\s+", " "))
                        .contains(sentence.path("text").asText()));
        assertThat(summary.path("chunks"))
                .hasSize(document.path("text").path("chunks").asInt());
        assertThat(field(document).path("origin").asText()).isEqualTo("extracted");
        assertThat(field(document).path("value").asText())
                .isEqualTo(summary.path("text").asText());
        assertThat(api.get("/api/documents/" + id + "/events").path("events"))
                .extracting(event -> event.path("event").asText())
                .containsSubsequence("summarising_started", "summary_completed", "job_completed");
    }

    @Test
    void theChunksOfAPdfNameTheirPages() throws Exception {
        String id = api.accepted(Samples.file("texts/report.pdf"), Map.of());
        int pages = api.awaitStatus(id, "completed").path("page_count").asInt();

        for (String list : new String[] {"chunks", "summary"}) {
            JsonNode chunks = api.get("/api/documents/" + id + "/" + list).path("chunks");
            assertThat(chunks.path(0).path("first_page").asInt()).isEqualTo(1);
            assertThat(chunks.path(chunks.size() - 1).path("last_page").asInt()).isEqualTo(pages);
        }
    }

    @Test
    void aSummaryThatAPersonCorrectedStaysWhenTheTextIsProcessedAgain() throws Exception {
        String id = api.accepted(file(LETTER), Map.of());
        api.awaitStatus(id, "completed");

        ResponseEntity<JsonNode> saved = review(id, "A lease over five years.");
        assertThat(saved.getStatusCode().value()).as("%s", saved.getBody()).isEqualTo(200);
        api.post("/api/documents/" + id + "/process?again=true");

        JsonNode again = field(api.awaitStatus(id, "completed"));
        assertThat(again.path("value").asText()).isEqualTo("A lease over five years.");
        assertThat(again.path("origin").asText()).isEqualTo("person");
        assertThat(api.get("/api/documents/" + id + "/summary").path("text").asText())
                .contains("rent");
        assertThat(api.post("/api/documents/" + id + "/finalize")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(api.get("/api/documents/" + id + "/export/json")
                        .path("fields")
                        .path("summary")
                        .asText())
                .isEqualTo("A lease over five years.");
    }

    @Test
    void aSummaryMayBeLongerThanAFieldOfAnInvoiceButNotEndless() throws Exception {
        String id = api.accepted(file(LETTER), Map.of());
        api.awaitStatus(id, "completed");

        assertThat(review(id, "word ".repeat(700)).getStatusCode().value()).isEqualTo(200);
        assertThat(review(id, "word ".repeat(801)).getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void aTextWithoutWordsHasNone() throws Exception {
        Path blank = Files.writeString(
                folder.resolve("blank.html"), "<html><!-- " + UUID.randomUUID() + " --><body><p></p></body></html>");
        String id = api.accepted(blank, Map.of());
        JsonNode document = api.awaitStatus(id, "completed");

        assertThat(document.path("fields")).isEmpty();
        assertThat(document.path("findings").path(0).path("code").asText()).isEqualTo("NO_TEXT");
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(api.token());
        assertThat(http.exchange(
                                "/api/documents/" + id + "/summary",
                                HttpMethod.GET,
                                new HttpEntity<>(headers),
                                JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void eachOfManyChunksIsSummarised() throws Exception {
        String text = IntStream.range(0, 6_000)
                .mapToObj(i -> "Shipment number " + i + " of the line " + i % 17 + " has left the harbour of port "
                        + i % 31 + " on time." + (i % 6 == 0 ? "\n\n" : " "))
                .collect(Collectors.joining());
        String id = api.accepted(file(text), Map.of());
        int chunks =
                api.awaitStatus(id, "completed").path("text").path("chunks").asInt();

        assertThat(api.get("/api/documents/" + id + "/summary").path("chunks"))
                .hasSize(chunks)
                .allSatisfy(chunk -> assertThat(chunk.path("text").asText()).contains("Shipment"));
    }

    @Test
    void aTextThatNobodyCanTranslateIsCompletedAndSaysSo() throws Exception {
        String id = api.accepted(file(LETTER), Map.of("translate", "de", "plain", "true"));

        JsonNode document = api.awaitStatus(id, "completed");

        JsonNode words = document.path("words");
        assertThat(words.path("not_translated").asText()).isEqualTo("no translator");
        assertThat(words.path("not_plain").asText()).isEqualTo("no language model");
        assertThat(words.path("plain").asBoolean()).isFalse();
        assertThat(api.get("/api/documents/" + id + "/events").path("events"))
                .extracting(event -> event.path("event").asText())
                .containsSubsequence("translation_skipped", "plain_language_skipped", "job_completed");
        JsonNode pages = api.get("/api/documents/" + id + "/pages").path("pages");
        assertThat(pages).hasSize(1);
        assertThat(pages.path(0).path("text").asText()).startsWith("The tenant rents");
        assertThat(pages.path(0).has("translated")).isFalse();
    }

    @Test
    void whatIsNotNamedWhenATextIsProcessedAgainStaysAsItWasWanted() throws Exception {
        String id = api.accepted(file(LETTER), Map.of("translate", "de", "plain", "true"));
        api.awaitStatus(id, "completed");

        JsonNode other = again(id, "translate=fr");
        assertThat(other.path("not_translated").asText()).isEqualTo("no translator");
        assertThat(other.path("not_plain").asText()).isEqualTo("no language model");
        JsonNode own = again(id, "translate=");
        assertThat(own.has("not_translated")).isFalse();
        assertThat(own.path("not_plain").asText()).isEqualTo("no language model");
        JsonNode same = again(id, "translate=en");
        assertThat(same.path("not_translated").asText()).isEqualTo("it is in this language");
        JsonNode usual = again(id, "plain=false");
        assertThat(usual.path("not_translated").asText()).isEqualTo("it is in this language");
        assertThat(usual.has("not_plain")).isFalse();
    }

    /** Returns what became of the words that the text is wanted in. */
    private JsonNode again(String id, String query) {
        api.post("/api/documents/" + id + "/process?again=true&" + query);
        return api.awaitStatus(id, "completed").path("words");
    }

    @Test
    void aTextInTheWantedLanguageIsNotTranslated() throws Exception {
        String id = api.accepted(file(LETTER), Map.of("translate", "EN"));

        assertThat(api.awaitStatus(id, "completed")
                        .path("words")
                        .path("not_translated")
                        .asText())
                .isEqualTo("it is in this language");
    }

    @Test
    void aLanguageThatThereIsNotIsRefused() throws Exception {
        ResponseEntity<JsonNode> answer = api.upload(file(LETTER), Map.of("translate", "xx"));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.body(answer).path("code").asText()).isEqualTo("unknown_language");
    }

    @Test
    void theJobSaysWhatScriptsOfOtherSystemsWaitFor() throws Exception {
        ResponseEntity<JsonNode> answer = api.upload(Samples.file("texts/report.pdf"), Map.of("report_id", "R-7"));
        JsonNode sent = Api.result(answer);
        String id = sent.path("document_id").asText();
        JsonNode document = api.awaitStatus(id, "completed");

        JsonNode job = api.get(sent.path("status_url").asText());

        assertThat(sent.path("report_id").asText()).isEqualTo("R-7");
        assertThat(sent.path("file_size_mb").isNumber()).isTrue();
        assertThat(sent.path("message").asText()).isEqualTo("Stored, and queued to be processed");
        assertThat(job.path("total_pages").asInt())
                .isEqualTo(document.path("page_count").asInt());
        assertThat(job.path("current_page").asInt())
                .isEqualTo(document.path("page_count").asInt());
        assertThat(job.path("summary").asText())
                .isEqualTo(field(document).path("value").asText());
        assertThat(job.path("completed_at").asText()).isNotEmpty();
        assertThat(job.path("error_message").isNull()).isTrue();
        assertThat(job.path("output_pdf").asText()).isEqualTo("/api/documents/" + id + "/export/pdf");
    }

    /** Scripts read them by their names, and take the last one for the end (AntaREST#3372, initiative#1053). */
    @Test
    void whatScriptsWaitForIsNullUntilItsTimeAlsoTheSecondTime() throws Exception {
        String id = api.accepted(file(LETTER), Map.of("process", "false", "simulate", "slow"));
        String address =
                "/api/jobs/" + api.get("/api/documents/" + id).path("job_id").asText();

        JsonNode before = api.get(address);

        assertThat(List.of("current_page", "total_pages", "summary", "output_pdf", "error_message", "completed_at"))
                .allSatisfy(name -> assertThat(before.get(name)).as(name).isEqualTo(NullNode.getInstance()));
        api.post("/api/documents/" + id + "/process");
        api.awaitStatus(id, "completed");
        assertThat(api.get(address).path("completed_at").asText()).endsWith("Z");
        api.post("/api/documents/" + id + "/process?again=true");
        JsonNode again = api.get(address);
        assertThat(again.path("status").asText()).isIn("queued", "processing");
        assertThat(again.path("completed_at").isNull()).isTrue();
        assertThat(again.path("progress").path("percent").asDouble()).isLessThan(100);
        api.awaitStatus(id, "completed");
    }

    @Test
    void textsWithWordsInCommonFindEachOther() throws Exception {
        String words = IntStream.range(0, 300)
                .mapToObj(i -> "clause" + UUID.randomUUID().toString().substring(0, 6))
                .collect(Collectors.joining(" "));
        String first = api.accepted(file("Lease Agreement\n\nArticle 1\n" + words), Map.of());
        String second = api.accepted(file("Lease Agreement\n\nArticle 1\n" + words + " and some more words"), Map.of());
        String other = api.accepted(file(LETTER), Map.of());
        JsonNode document = api.awaitStatus(first, "completed");
        api.awaitStatus(second, "completed");
        api.awaitStatus(other, "completed");

        JsonNode similar = api.get("/api/documents/" + first + "/similar").path("items");

        assertThat(document.path("text").path("text_class").asText()).isEqualTo("contract");
        assertThat(similar)
                .extracting(item -> item.path("document").path("id").asText())
                .contains(second)
                .doesNotContain(first, other);
        assertThat(similar.path(0).path("likeness").asDouble()).isGreaterThan(0.7);
    }

    private ResponseEntity<JsonNode> review(String id, String summary) {
        return api.send(
                HttpMethod.PUT,
                "/api/documents/" + id + "/review",
                Map.of("fields", Map.of("summary", summary)),
                "If-Match",
                "*");
    }

    private static JsonNode field(JsonNode document) {
        assertThat(document.path("fields")).hasSize(1);
        return document.path("fields").path(0);
    }

    /** Bytes that have come before would be held. */
    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("letter.txt"), text + UUID.randomUUID() + "\n");
    }
}
