package io.docket.routes.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.samples.HostileImages;
import io.docket.samples.Samples;
import io.docket.samples.Scanner;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@DocketIntegration
class ScansIT {
    private static final Path PAPER = Samples.file("invoices/invoice-en-01-bakery.pdf");

    @Autowired
    private TestRestTemplate http;

    @TempDir
    private Path folder;

    private Api api;

    @BeforeEach
    void signIn() {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "The OCR engine that comes with Docket runs on Linux with x86-64 only");
        api = new Api(http);
    }

    @Test
    void readsAScannedInvoiceAsTheOneWithText() throws Exception {
        JsonNode paper = completed(PAPER);

        JsonNode scan = completed(scanned());

        assertThat(scan.path("kind").asText()).isEqualTo("invoice");
        for (String field : List.of("invoice_number", "invoice_date", "total_amount", "currency")) {
            assertThat(field(scan, field).path("value").asText())
                    .as(field)
                    .isEqualTo(field(paper, field).path("value").asText());
        }
        assertThat(field(scan, "total_amount").path("box")).isNotEmpty();
        assertThat(events(scan)).containsSubsequence("ocr_started", "ocr_page_completed", "ocr_completed");
    }

    @Test
    void readsOnlyThePagesThatArePictures() throws Exception {
        Path mixed = folder.resolve("mixed.pdf");
        try (PDDocument scan = Loader.loadPDF(scanned().toFile());
                PDDocument all = Loader.loadPDF(PAPER.toFile())) {
            all.importPage(scan.getPage(0));
            all.save(mixed.toFile());
        }

        JsonNode document = completed(mixed);

        assertThat(document.path("page_count").asInt()).isEqualTo(2);
        JsonNode started = event(document, "ocr_started");
        assertThat(started.path("detail").path("pages").asInt()).isEqualTo(1);
        JsonNode pages = api.get("/api/documents/" + document.path("id").asText() + "/pages")
                .path("pages");
        assertThat(pages.path(0).path("words").size()).isPositive();
        assertThat(pages.path(1).path("words").size()).isPositive();
    }

    @Test
    void saysThatAnImageIsDamagedOfWhichNothingCanBeRead() throws Exception {
        String id = api.accepted(HostileImages.cutOff(folder, "bmp"), Map.of());

        JsonNode failure = api.awaitStatus(id, "failed").path("failure");

        assertThat(failure.path("code").asText()).isEqualTo("corrupt");
        assertThat(failure.path("step").asText()).isEqualTo("join-scans");
        assertThat(failure.path("message").asText()).startsWith("Page 1 is a picture and was not read: ");
    }

    @Test
    void readsAPhotoThatLiesOnItsSide() throws Exception {
        BufferedImage upright = Scanner.picture(PAPER);
        int tall = upright.getHeight();
        int narrow = upright.getWidth();
        BufferedImage turned = new BufferedImage(tall, narrow, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < tall; y++) {
            for (int x = 0; x < narrow; x++) {
                turned.setRGB(tall - 1 - y, x, upright.getRGB(x, y));
            }
        }
        Path photo = folder.resolve("photo.png");
        ImageIO.write(turned, "png", photo.toFile());

        JsonNode document = completed(photo);

        assertThat(document.path("kind").asText()).isEqualTo("invoice");
        assertThat(document.path("media_type").asText()).isEqualTo("image/png");
        assertThat(field(document, "total_amount").path("value").asText())
                .isEqualTo(field(completed(PAPER), "total_amount").path("value").asText());
    }

    private Path scanned() throws IOException {
        Path file = folder.resolve("scan.pdf");
        Scanner.scan(PAPER, file);
        return file;
    }

    private JsonNode completed(Path file) {
        JsonNode document = api.awaitStatus(api.accepted(file, Map.of()), "completed", "failed");
        assertThat(document.path("status").asText()).as("%s", document).isEqualTo("completed");
        return document;
    }

    private List<String> events(JsonNode document) {
        List<String> names = new ArrayList<>();
        api.get("/api/documents/" + document.path("id").asText() + "/events")
                .path("events")
                .forEach(event -> names.add(event.path("event").asText()));
        return names;
    }

    private JsonNode event(JsonNode document, String name) {
        for (JsonNode event : api.get("/api/documents/" + document.path("id").asText() + "/events")
                .path("events")) {
            if (event.path("event").asText().equals(name)) {
                return event;
            }
        }
        throw new AssertionError("There is no event " + name);
    }

    private static JsonNode field(JsonNode document, String name) {
        for (JsonNode field : document.path("fields")) {
            if (field.path("name").asText().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("There is no field " + name + ": " + document);
    }
}
