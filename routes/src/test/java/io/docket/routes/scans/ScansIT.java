package io.docket.routes.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.samples.HostileImages;
import io.docket.samples.Samples;
import io.docket.samples.Scanner;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@DocketIntegration
class ScansIT {
    private static final String NOISY = "lnvo1ce Nurnber T0tal arn0unt d ue Tha~k you f or y our or der p1ease p ay";
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
        JsonNode document = completed(mixed());

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
        JsonNode document = completed(sideways());

        assertThat(document.path("kind").asText()).isEqualTo("invoice");
        assertThat(document.path("media_type").asText()).isEqualTo("image/png");
        assertThat(field(document, "total_amount").path("value").asText())
                .isEqualTo(field(completed(PAPER), "total_amount").path("value").asText());
    }

    @Test
    void handsOutAPdfInWhichTheWordsAreFoundWhereTheyStand() throws Exception {
        String id = completed(sideways()).path("id").asText();
        JsonNode page = api.get("/api/documents/" + id + "/pages").path("pages").path(0);
        JsonNode word = page.path("words").path(0);

        ResponseEntity<byte[]> answer = searchable(id);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getContentType())
                .matches(type -> type.isCompatibleWith(MediaType.APPLICATION_PDF));
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).contains("\"sideways.searchable.pdf\"");
        assertThat(searchable(id, "If-None-Match", answer.getHeaders().getETag())
                        .getStatusCode()
                        .value())
                .isEqualTo(304);
        byte[] all = Objects.requireNonNull(answer.getBody());
        try (PDDocument pdf = Loader.loadPDF(all)) {
            assertThat(new PDFTextStripper().getText(pdf).split("\\s+", -1)).contains(texts(page));
            assertThat(at(pdf, word.path("box"))).contains(word.path("text").asText());
        }
        assertThat(api.get("/api/documents/" + id).path("searchable_pdf").asBoolean())
                .isTrue();
    }

    @Test
    void keepsTheWrittenPagesBesideTheScannedOnes() throws Exception {
        Path mixed = mixed();

        ResponseEntity<byte[]> answer = searchable(completed(mixed).path("id").asText());

        try (PDDocument pdf = Loader.loadPDF(Objects.requireNonNull(answer.getBody()));
                PDDocument paper = Loader.loadPDF(PAPER.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(text(pdf, 1)).isEqualTo(text(paper, 1));
            assertThat(text(pdf, 2)).isNotBlank();
        }
    }

    @Test
    void hasNoSuchPdfOfADocumentWithoutPictures() {
        JsonNode document = completed(PAPER);

        ResponseEntity<JsonNode> answer = api.send(
                HttpMethod.GET,
                "/api/documents/" + document.path("id").asText() + "/searchable.pdf",
                "",
                "Accept",
                "*/*");

        assertThat(document.path("searchable_pdf").asBoolean()).isFalse();
        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(Api.body(answer).path("code").asText()).isEqualTo("not_found");
    }

    @Test
    void readsAScanAnewWhoseTextHasManyFaultsAndTellsIt() throws Exception {
        Path noisy = folder.resolve("noisy.pdf");
        try (PDDocument scan = Loader.loadPDF(scanned().toFile())) {
            write(scan, RenderingMode.NEITHER, NOISY);
            scan.save(noisy.toFile());
        }

        JsonNode document = completed(noisy);

        assertThat(findings(document)).contains("TEXT_LAYER_REPLACED");
        assertThat(field(document, "total_amount").path("value").asText())
                .isEqualTo(field(completed(PAPER), "total_amount").path("value").asText());
        byte[] made = searchable(document.path("id").asText()).getBody();
        try (PDDocument pdf = Loader.loadPDF(Objects.requireNonNull(made))) {
            assertThat(text(pdf, 1)).doesNotContain("Nurnber").contains("Invoice");
        }
    }

    @Test
    void readsAScanBeneathTheTextAtItsHeadAndKeepsThat() throws Exception {
        Path stamped = folder.resolve("stamped.pdf");
        try (PDDocument scan = Loader.loadPDF(scanned().toFile())) {
            write(scan, RenderingMode.FILL, "From Hudson Office Supplies to the accounts, page 1 of 3");
            scan.save(stamped.toFile());
        }

        JsonNode document = completed(stamped);

        assertThat(field(document, "total_amount").path("value").asText())
                .isEqualTo(field(completed(PAPER), "total_amount").path("value").asText());
        String id = document.path("id").asText();
        assertThat(texts(
                        api.get("/api/documents/" + id + "/pages").path("pages").path(0)))
                .contains("Hudson")
                .filteredOn("accounts,"::equals)
                .hasSize(5);
    }

    @Test
    void readsAPictureThatStandsBesideText() throws Exception {
        Path report = folder.resolve("report.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            write(
                    pdf,
                    RenderingMode.FILL,
                    "The receipts of our journey to the trade fair are shown below for the accounts");
            PDImageXObject receipt = LosslessFactory.createFromImage(pdf, Scanner.picture(PAPER));
            try (PDPageContentStream content =
                    new PDPageContentStream(pdf, pdf.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawImage(receipt, 60, 20, 460, 650);
            }
            pdf.save(report.toFile());
        }

        JsonNode document = completed(report);

        JsonNode page = api.get("/api/documents/" + document.path("id").asText() + "/pages")
                .path("pages")
                .path(0);
        assertThat(texts(page)).contains("journey");
        assertThat(document.toString())
                .contains(field(completed(PAPER), "total_amount").path("value").asText());
    }

    private static void write(PDDocument pdf, RenderingMode mode, String line) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(pdf, pdf.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setRenderingMode(mode);
            content.setFont(new PDType1Font(FontName.HELVETICA), 10);
            content.setLeading(14);
            content.newLineAtOffset(40, 820);
            for (int i = 0; i < 5; i++) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static List<String> findings(JsonNode document) {
        return document.path("findings").findValuesAsText("code");
    }

    private ResponseEntity<byte[]> searchable(String id, String... headers) {
        HttpHeaders all = new HttpHeaders();
        all.setBearerAuth(api.token());
        for (int i = 0; i < headers.length; i += 2) {
            all.set(headers[i], headers[i + 1]);
        }
        return http.exchange(
                "/api/documents/" + id + "/searchable.pdf", HttpMethod.GET, new HttpEntity<>(all), byte[].class);
    }

    private static String[] texts(JsonNode page) {
        List<String> texts = new ArrayList<>();
        page.path("words").forEach(word -> texts.add(word.path("text").asText()));
        return texts.toArray(String[]::new);
    }

    /** Returns what a viewer copies from a place. */
    private static String at(PDDocument pdf, JsonNode box) throws IOException {
        PDRectangle page = pdf.getPage(0).getMediaBox();
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        Rectangle2D place = new Rectangle2D.Double(
                box.path("x").asDouble() * page.getWidth() - 1,
                box.path("y").asDouble() * page.getHeight() - 1,
                box.path("width").asDouble() * page.getWidth() + 2,
                box.path("height").asDouble() * page.getHeight() + 2);
        stripper.addRegion("word", place);
        stripper.extractRegions(pdf.getPage(0));
        return stripper.getTextForRegion("word");
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private Path mixed() throws IOException {
        Path mixed = folder.resolve("mixed.pdf");
        try (PDDocument scan = Loader.loadPDF(scanned().toFile());
                PDDocument all = Loader.loadPDF(PAPER.toFile())) {
            all.importPage(scan.getPage(0));
            all.save(mixed.toFile());
        }
        return mixed;
    }

    private Path sideways() throws IOException {
        BufferedImage upright = Scanner.picture(PAPER);
        int tall = upright.getHeight();
        int narrow = upright.getWidth();
        BufferedImage turned = new BufferedImage(tall, narrow, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < tall; y++) {
            for (int x = 0; x < narrow; x++) {
                turned.setRGB(tall - 1 - y, x, upright.getRGB(x, y));
            }
        }
        Path photo = folder.resolve("sideways.png");
        ImageIO.write(turned, "png", photo.toFile());
        return photo;
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
