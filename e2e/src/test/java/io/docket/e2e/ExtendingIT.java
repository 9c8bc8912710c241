package io.docket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What docs/extending.md says, done letter by letter, all in one Docket. */
class ExtendingIT {
    private static final String ANN = """
            BEGIN:VCARD
            VERSION:4.0
            FN:Ann Example
            EMAIL;TYPE=work:ann@example.com
            END:VCARD
            """;

    private static final String BEN = """
            BEGIN:VCARD
            VERSION:4.0
            FN:Ben with a name
              that goes on
            END:VCARD
            """;

    private static final OwnFolders OWN = own();

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.extended("extended", OWN.settings());

    private final DocketClient client = DOCKET.client();

    @TempDir
    private Path folder;

    private static OwnFolders own() {
        try {
            return new OwnFolders(Folders.empty("extended-own" + System.getProperty("docket.it.fork", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aReaderOfThePluginsFolderReadsItsType() throws Exception {
        Doc read = client.sendAndAwait(calendar("meeting.ics", "Quarterly review"));

        assertThat(read.mediaType()).isEqualTo("text/calendar");
        assertThat(client.http().get("/api/documents/" + read.id() + "/text").body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Quarterly review");
        assertThat(read.processing())
                .satisfies(processing -> assertThat(processing.processors())
                        .containsEntry("agenda-plugin", "1.0")
                        .containsKey("docket-processors"));
    }

    @Test
    void aFileThatTheReaderBlamesFailsWithItsReason() throws Exception {
        Path cut = Files.writeString(folder.resolve("cut.ics"), "BEGIN:VCALENDAR\nSUMMARY:Half");

        Doc failed = client.sendAndAwait(cut);

        assertThat(failed.failure()).satisfies(failure -> {
            assertThat(failure.code()).isEqualTo("corrupt");
            assertThat(failure.message()).isEqualTo("The calendar has no end");
            assertThat(failure.step()).isEqualTo("read-text");
        });
    }

    @Test
    void aPipelineOfTheFolderProcessesADocument() throws Exception {
        Doc read = client.sendAndAwait(calendar("own.ics", "Own"));

        client.http()
                .post("/api/documents/" + read.id() + "/process?again=true&pipeline=agenda")
                .expect(202);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client.document(read.id()).processing())
                        .satisfies(
                                processing -> assertThat(processing.pipeline()).isEqualTo("agenda")));
    }

    @Test
    void aSourceOfTheFolderBringsFiles() throws Exception {
        Files.move(calendar("came.ics", "By folder"), OWN.inbox().resolve("came.ics"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(client.documents("source=agenda")).hasSize(1));
    }

    private Path calendar(String name, String title) throws IOException {
        return Files.writeString(
                folder.resolve(name), "BEGIN:VCALENDAR\nUID:" + name + "\nSUMMARY:" + title + "\nEND:VCALENDAR\n");
    }

    /** The kind. */
    @Nested
    class AKind {
        @Test
        void aDocumentOfTheNewKindIsProcessedFinalizedAndExported() throws IOException {
            Doc read = client.sendAndAwait(Files.writeString(folder.resolve("team.vcf"), ANN + BEN));

            assertThat(read.status()).isEqualTo("completed");
            assertThat(read.kind()).isEqualTo("contact");
            assertThat(read.mediaType()).isEqualTo("text/vcard");
            assertThat(read.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message())
                            .isEqualTo("\"Ben with a name that goes on\" has no e-mail address"));
            assertThat(read.processing())
                    .satisfies(processing -> assertThat(processing.pipeline()).isEqualTo("contact"));
            JsonNode cards = client.http()
                    .get("/api/documents/" + read.id())
                    .expect(200)
                    .json()
                    .path("contacts")
                    .path("cards");
            assertThat(cards).hasSize(2);
            assertThat(cards.path(0).path("email").asText()).isEqualTo("ann@example.com");
            assertThat(client.events(read.id()))
                    .filteredOn(event -> event.event().equals("document_parsing_completed"))
                    .singleElement()
                    .satisfies(
                            event -> assertThat(String.valueOf(event.detail())).isEqualTo("{\"contacts\":2}"));
            assertThat(client.documents("kind=contact")).extracting(Doc::id).contains(read.id());

            client.reviewAndFinalize(read);
            client.awaitExport(read.id());
            assertThat(client.http()
                            .get("/api/documents/" + read.id() + "/export/json")
                            .expect(200)
                            .json()
                            .path("contacts")
                            .path("cards"))
                    .hasSize(2);
        }

        @Test
        void aFileOfTheNewKindThatIsCutFailsByItsStep() throws IOException {
            Doc failed = client.sendAndAwait(Files.writeString(folder.resolve("cut.vcf"), "BEGIN:VCARD\nFN:Half"));

            assertThat(failed.failure()).satisfies(failure -> {
                assertThat(failure.code()).isEqualTo("corrupt");
                assertThat(failure.message()).isEqualTo("The last card has no end");
                assertThat(failure.step()).isEqualTo("read-contacts");
            });
        }

        @Test
        void theOtherKindsAreAsBefore() throws IOException {
            Doc table = client.sendAndAwait(Files.writeString(folder.resolve("rows.csv"), "id,name\n1,Ann\n"));

            assertThat(table.kind()).isEqualTo("table");
            assertThat(table.status()).isEqualTo("completed");
        }
    }

    /** The screen, with documents of its kind. */
    @Nested
    @RequiresBrowser
    class AScreen {
        @RegisterExtension
        final Browsing browsing = new Browsing(DOCKET);

        @Test
        void theNewScreenShowsWhatTheNewKindHasRead() throws IOException {
            Path file = Files.writeString(folder.resolve("ann.vcf"), ANN);
            assertThat(client.sendAndAwait(file).kind()).isEqualTo("contact");
            Page page = browsing.signIn();
            page.navigate("/documents");
            assertThat(page.getByRole(AriaRole.ROW)
                            .filter(new Locator.FilterOptions().setHasText("ann.vcf"))
                            .first())
                    .containsText("Contacts");

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Contacts").setExact(true))
                    .click();

            assertThat(page).hasURL(Pattern.compile(".*/contacts"));
            assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Contacts")))
                    .containsText("Ann Example ann@example.com");
            page.reload();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Contacts")))
                    .isVisible();
        }
    }
}
