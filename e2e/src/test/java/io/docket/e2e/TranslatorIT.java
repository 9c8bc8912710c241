package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.samples.Samples;
import io.docket.servers.ChildProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts with a real translator, Apertium, where it is installed; it knows English and Spanish. */
class TranslatorIT {
    private static final Path MODES = Path.of("/usr/share/apertium/modes");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{3,}");

    @TempDir
    private static Path folder;

    private static int port;
    private static ChildProcess apertium;
    private static Docket docket;
    private static DocketClient client;

    @BeforeAll
    static void start() throws IOException {
        Path program = Programs.require("apertium-apy", "apt install apertium-apy apertium-eng-spa, see .ci/run");
        String python =
                Files.readAllLines(program).get(0).substring("#!".length()).strip();
        port = ChildProcess.freePort();
        List<String> command = List.of(
                python,
                Folders.module("src/test/resources/apertium-on-loopback.py").toString(),
                "--port",
                Integer.toString(port),
                MODES.toString());
        apertium = new ChildProcess("apertium", folder, command, Map.of("LC_ALL", "C.UTF-8"));
        apertium.awaitPort(port, Duration.ofSeconds(60));
        docket = Docket.embedded(
                Folders.empty("translator" + System.getProperty("docket.it.fork", "")),
                DocketJar.unpacked(),
                List.of(
                        "docket.translate.url=http://127.0.0.1:" + port,
                        "docket.translate.api=apertium",
                        "docket.jobs.first-retry=50ms",
                        "docket.jobs.longest-retry=200ms"));
        client = DocketClient.admin(docket.uri());
    }

    @AfterAll
    static void stop() throws IOException {
        if (docket != null) {
            docket.close();
        }
        if (apertium != null) {
            apertium.close();
        }
    }

    @Test
    void theTranslatorIsReachedFromThisMachineOnly() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        assertThat(others)
                .allSatisfy(
                        address -> assertThatThrownBy(() -> connect(address)).isInstanceOf(IOException.class));
        connect(InetAddress.getLoopbackAddress());
    }

    private static void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
        }
    }

    @Test
    void translatesThePagesOfAReport() throws IOException {
        Path file = Files.copy(Samples.file("texts/report.pdf"), folder.resolve("report.pdf"));

        Doc read = translated(file, "es");

        assertThat(read.status()).as("%s", read.failure()).isEqualTo("completed");
        JsonNode words = get(read, "").path("words");
        assertThat(words.path("translated").asText()).isEqualTo("es");
        assertThat(words.path("translator").asText()).isEqualTo("Apertium at 127.0.0.1:" + port);
        JsonNode pages = get(read, "/pages?words=false").path("pages");
        assertThat(pages).hasSize(read.pageCount()).hasSizeGreaterThan(2).allSatisfy(page -> {
            String original = page.path("text").asText();
            String spanish = page.path("translated").asText();
            assertThat(spanish)
                    .isNotBlank()
                    .isNotEqualTo(original)
                    .contains(" de ")
                    .doesNotContain("*");
            assertThat(numbers(spanish)).containsAll(numbers(original));
            assertThat(spanish.length()).isBetween(original.length() / 2, original.length() * 2);
        });
        Doc closed = client.reviewAndFinalize(read);
        byte[] pdf = client.http()
                .get("/api/documents/" + closed.id() + "/export/pdf")
                .expect(200)
                .body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(new PDFTextStripper().getText(document)).contains(" de ");
        }
    }

    private static List<String> numbers(String text) {
        return LONG_NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void keepsParagraphsListsAndSignsOfATextThatIsNoPage() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), """
                        The rent of the office is 2,000 euros a month, which the tenant pays to the landlord
                        on the first day of each month.

                        - the house
                        - the garden <b>and</b> the table [1] & 5 % of x^2

                        The letter is on the table.
                        """);

        Doc read = translated(file, "es");

        assertThat(read.status()).as("%s", read.failure()).isEqualTo("completed");
        assertThat(get(read, "/pages?words=false")
                        .path("pages")
                        .path(0)
                        .path("translated")
                        .asText())
                .startsWith("El alquiler de la oficina es 2,000 euros")
                .contains(
                        "en el primer día de cada mes.\n\n- La casa\n- el jardín <b>y</b> la mesa [1] & 5 % de x^2\n\n")
                .endsWith(" en la mesa.");
    }

    @Test
    void aLanguageThatItDoesNotKnowFailsTheDocumentAtOnceInItsWords() throws IOException {
        Doc read = translated(
                Files.writeString(folder.resolve("german.txt"), "The rent of the house is due on the first day."),
                "de");

        assertThat(read.failure()).satisfies(failure -> {
            assertThat(failure.code()).isEqualTo("service_answer");
            assertThat(failure.stage()).isEqualTo("translate");
            assertThat(failure.message())
                    .startsWith("The translator at 127.0.0.1:" + port + " answered 400: That pair is not installed");
        });
        assertThat(client.events(read.id())).noneMatch(event -> event.event().equals("job_retry_scheduled"));
    }

    private static Doc translated(Path file, String language) {
        Answer sent = client.http()
                .upload(Map.of("translate", language), List.of(file))
                .expect(202);
        return client.await(DocketClient.results(sent).get(0).documentId());
    }

    private static JsonNode get(Doc document, String path) {
        return client.http()
                .get("/api/documents/" + document.id() + path)
                .expect(200)
                .json();
    }
}
