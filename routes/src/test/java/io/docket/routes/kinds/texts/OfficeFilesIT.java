package io.docket.routes.kinds.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@DocketIntegration
class OfficeFilesIT {
    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

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
    void readsRtfAndHtmlAsTexts() throws Exception {
        JsonNode rtf = completed(file("letter.rtf", "{\\rtf1 Dear all " + UUID.randomUUID() + "\\par}"));
        JsonNode page = completed(file("page.html", "<html><p>Dear all " + UUID.randomUUID() + "</p></html>"));

        assertThat(rtf.path("kind").asText()).isEqualTo("text");
        assertThat(rtf.path("text").path("characters").asInt()).isEqualTo("Dear all \n".length() + 36);
        assertThat(page.path("text").path("characters").asInt()).isEqualTo("Dear all \n".length() + 36);
        assertThat(page.path("review").asText()).isEqualTo("none");
    }

    @Test
    void asksForALookAtWhatAnOdtShowsThatIsNoText() throws Exception {
        Path odt = folder.resolve("offer.odt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(odt))) {
            write(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            write(
                    zip,
                    "content.xml",
                    "<office:document-content xmlns:office=\"" + OASIS + "office:1.0\" xmlns:text=\"" + OASIS
                            + "text:1.0\" xmlns:draw=\"" + OASIS
                            + "drawing:1.0\"><office:body><office:text><text:p>Offer "
                            + UUID.randomUUID() + "<draw:frame><draw:object/></draw:frame></text:p></office:text>"
                            + "</office:body></office:document-content>");
        }

        JsonNode document = completed(odt);

        assertThat(document.path("review").asText()).isEqualTo("needed");
        assertThat(document.path("findings").path(0).path("code").asText()).isEqualTo("EMBEDDED_FILES_NOT_READ");
    }

    @Test
    void failsAHostileFileByItsCode() throws Exception {
        String id = api.accepted(file("groups.rtf", "{\\rtf1 " + "{".repeat(100_000) + UUID.randomUUID()), Map.of());

        assertThat(api.awaitStatus(id, "failed").path("failure").path("code").asText())
                .isEqualTo("hostile_content");
    }

    private JsonNode completed(Path file) {
        return api.awaitStatus(api.accepted(file, Map.of()), "completed");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
