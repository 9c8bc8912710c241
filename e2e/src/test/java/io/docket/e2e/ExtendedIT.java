package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The kind of docs/extending.md in Docket itself. */
class ExtendedIT {
    static final String ANN = """
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

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.extended("extended");

    private final DocketClient client = DOCKET.client();

    @TempDir
    private Path folder;

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
                .satisfies(event -> assertThat(String.valueOf(event.detail())).isEqualTo("{\"contacts\":2}"));
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
