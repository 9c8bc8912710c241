package io.docket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.docket.samples.Samples;
import io.docket.servers.ModelServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What people see and do of texts that a language model works on. */
@RequiresBrowser
class TextScreensIT {
    private static final int CHUNKS = 23;
    /** So many fit into a chunk of the setting below, and not one more. */
    private static final int SENTENCES = 9;

    /** As long as Docket, which outlives the class: a test that fails is run once more, in the same JVM. */
    private static final ModelServer SERVER = server();

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.unpacked(
            "texts",
            List.of(
                    "docket.llm.url=" + SERVER.url() + "/v1",
                    "docket.llm.model=test",
                    "docket.llm.timeout=5m",
                    "docket.texts.chunk-characters=1000"));

    @RegisterExtension
    final Browsing browsing = new Browsing(DOCKET);

    private final DocketClient client = DOCKET.client();

    @TempDir
    private Path folder;

    private static ModelServer server() {
        try {
            return new ModelServer(TextScreensIT::goodAnswer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void answerWell() {
        SERVER.answer(TextScreensIT::goodAnswer);
    }

    @Test
    void showsATranslationBesideItsPageAndWhoMadeIt() throws IOException {
        Doc read = translated("beside.pdf");
        Page page = browsing.signIn();

        page.navigate("/documents/" + read.id());

        assertThat(page.getByText(
                        Pattern.compile("^By test at 127\\.0\\.0\\.1:[0-9]+: [1-9][0-9]* calls, [0-9,]+ tokens$")))
                .isVisible();
        assertThat(page.getByText("Language model", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("Translated by test")).isVisible();
        expectPage(page, 1, read.pageCount(), "Translation", "DE ");
        button(page, "Next page").click();
        expectPage(page, 2, read.pageCount(), "Translation", "DE ");
        page.getByLabel("Plain words").first().check();
        expectPage(page, 2, read.pageCount(), "In plain words", "PLAIN DE ");
        button(page, "Page before").click();
        expectPage(page, 1, read.pageCount(), "In plain words", "PLAIN DE ");
        page.getByLabel("Plain words").first().uncheck();
        expectPage(page, 1, read.pageCount(), "Translation", "DE ");
    }

    @Test
    void aChunkOfTheSummaryOpensItsPage() throws IOException {
        Doc read = translated("chunks.pdf");
        int last = read.pageCount();
        Page page = browsing.signIn();
        page.navigate("/documents/" + read.id());

        page.getByText("Chunk by chunk").click();
        button(page, "page " + last).last().click();

        expectPage(page, last, last, "Translation", "DE ");
    }

    @Test
    void showsWhatIsDoneAfterAReloadAndGoesOn() throws IOException {
        Semaphore turns = new Semaphore(10);
        SERVER.answer(body -> (exchange, server) -> {
            turns.acquire();
            goodAnswer(body).to(exchange, server);
        });
        Upload upload = client.send(text("long")).get(0);
        Page page = browsing.signIn();
        page.navigate("/documents/" + upload.documentId());
        assertThat(progress(page)).containsText("10 of " + CHUNKS);

        page.reload();

        // The first that is there, not what it becomes.
        assertThat(progress(page).textContent()).startsWith("10 of " + CHUNKS + " chunks");
        turns.release(5);
        assertThat(progress(page)).containsText("15 of " + CHUNKS);
        turns.release(1000);
        assertThat(page.getByText("The whole is about topics.")).isVisible();
        assertThat(page.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("Completed"))
                        .first())
                .isVisible();
        assertThat(client.events(upload.documentId()))
                .filteredOn(event -> event.event().equals("chunk_summarised"))
                .hasSize(CHUNKS);
    }

    @Test
    void whatAPersonMakesOfTheSummaryIsInTheRecordAndInThePdf() throws IOException {
        Doc read = translated("corrected.pdf");
        Page page = browsing.signIn();
        page.navigate("/documents/" + read.id() + "/review");
        expectPage(page, 1, read.pageCount(), "Translation", "DE ");

        Locator summary = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Summary"));
        assertThat(summary).hasValue("The whole is about topics.");
        summary.fill("The harbour was quiet in spring.");
        button(page, "Save").click();
        assertThat(page.getByText("ready to finalize").first()).isVisible();
        button(page, "Finalize, next").click();
        assertThat(page).not().hasURL(Pattern.compile(".*" + read.id() + "/review.*"));

        page.navigate("/documents/" + read.id() + "/export");
        byte[] pdf = Files.readAllBytes(page.waitForDownload(
                        () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download PDF"))
                                .click())
                .path());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .containsSubsequence(
                            "Summary",
                            "Written by a person",
                            "The harbour was quiet in spring.",
                            "Page 1",
                            "Translation",
                            "DE ",
                            "In plain words",
                            "PLAIN DE ")
                    .doesNotContain("The whole is about topics.", "not finalized");
        }
        JsonNode record = client.http()
                .get("/api/documents/" + read.id() + "/export/json")
                .expect(200)
                .json();
        assertThat(record.path("fields").path("summary").asText()).isEqualTo("The harbour was quiet in spring.");
        assertThat(client.document(read.id()).fields())
                .singleElement()
                .satisfies(field -> assertThat(field.origin()).isEqualTo("person"));
    }

    /** Holds the original and what is beside it to be of the same page. */
    private static void expectPage(Page page, int number, int of, String beside, String begin) {
        assertThat(page.getByText("Page " + number + " of " + of)).isVisible();
        Locator original = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Original of the page"));
        Locator other = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(beside + " of the page"));
        assertThat(other).containsText(begin);
        assertThat(other.textContent())
                .startsWith(begin + original.textContent().substring(0, 20));
    }

    private static Locator progress(Page page) {
        return page.getByText(Pattern.compile("^[0-9]+ of " + CHUNKS + " chunks"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Doc translated(String name) throws IOException {
        Path file = Files.copy(Samples.file("texts/report.pdf"), folder.resolve(name));
        Answer sent = client.http()
                .upload(Map.of("translate", "de", "plain", "true"), List.of(file))
                .expect(202);
        Doc read = client.await(DocketClient.results(sent).get(0).documentId());
        assertThat(read.status()).as("%s", read.failure()).isEqualTo("completed");
        assertThat(read.pageCount()).isGreaterThan(1);
        return read;
    }

    /** A text of as many chunks as paragraphs. */
    private Path text(String name) throws IOException {
        String text =
                IntStream.range(0, CHUNKS).mapToObj(TextScreensIT::paragraph).collect(Collectors.joining("\n\n"));
        return Files.writeString(folder.resolve(name + ".txt"), text);
    }

    private static String paragraph(int number) {
        return IntStream.range(0, SENTENCES)
                .mapToObj(i -> "The report speaks of the topic " + number
                        + " and of what is to be done about it in the town hall near the harbour.")
                .collect(Collectors.joining(" "));
    }

    private static ModelServer.Answer goodAnswer(String body) {
        JsonNode messages = Json.tree(body.getBytes(StandardCharsets.UTF_8)).path("messages");
        String task = messages.path(0).path("content").asText();
        String marked = messages.path(1).path("content").asText();
        String material = marked.substring(marked.indexOf('\n') + 1, marked.lastIndexOf('\n'))
                .strip();
        if (task.startsWith("Translate")) {
            return ModelServer.says("DE " + material);
        }
        // By then its language is German.
        if (task.startsWith("Schreibe den Text")) {
            return ModelServer.says("PLAIN " + material);
        }
        return ModelServer.says(
                task.startsWith("You summarise one piece") ? "About a topic." : "The whole is about topics.");
    }
}
