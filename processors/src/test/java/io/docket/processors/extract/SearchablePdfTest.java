package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.Word;
import io.docket.samples.Broken;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchablePdfTest {
    private static final int WHITE = Color.WHITE.getRGB();

    private static final List<List<Word>> WORDS = List.of(
            List.of(
                    new Word("Größe", new Box(1, 0.1, 0.2, 0.3, 0.02), 0.9),
                    new Word("Łódź", new Box(1, 0.5, 0.2, 0.1, 0.02), 0.9)),
            List.of(new Word("12,50€", new Box(1, 0.6, 0.7, 0.2, 0.03), 0.8)));

    @TempDir
    private Path folder;

    @Test
    void putsEveryWordWhereItStandsOnThePicture() throws Exception {
        Path made = folder.resolve("made.pdf");
        try (SearchablePdf pdf = SearchablePdf.empty()) {
            pdf.add(new BufferedImage(595, 842, BufferedImage.TYPE_INT_RGB), new Page(1, 595, 842, WORDS));
            pdf.add(new BufferedImage(1684, 1190, BufferedImage.TYPE_BYTE_BINARY), new Page(2, 1684, 1190, WORDS));
            write(pdf, made);
        }

        List<Page> pages = new PdfText(10, 1000).read(made);

        assertThat(text(made)).contains("Größe Łódź", "12,50€");
        assertSameWords(pages.get(0));
        assertSameWords(pages.get(1));
        assertThat(pages.get(1).width()).isEqualTo(842, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "90, 0", "180, 0", "270, 0", "0, 90", "90, 180", "270, 180", "180, 270"})
    void findsWordsOnAPageAsItIsTurnedUpright(int rotation, int turned) throws Exception {
        Path scan = scan(rotation, "");
        boolean sideways = (rotation + turned) % 180 != 0;
        Page read = new Page(1, sideways ? 800 : 500, sideways ? 500 : 800, WORDS, turned);

        Path made = searchable(scan, read);

        Page found = new PdfText(10, 1000).read(made).get(0);
        assertSameWords(found);
        assertThat(found.width()).isEqualTo(read.width());
        assertThat(text(made)).contains("Größe Łódź", "12,50€");
    }

    @Test
    void showsWhatThePageHasShownAndNoWord() throws Exception {
        Path scan = scan(0, "");

        Path made = searchable(scan, new Page(1, 500, 800, WORDS, 90));

        BufferedImage before = shown(scan);
        BufferedImage after = shown(made);
        assertThat(after.getWidth()).isEqualTo(before.getHeight());
        for (int y = 0; y < before.getHeight(); y += 3) {
            for (int x = 0; x < before.getWidth(); x += 3) {
                assertThat(after.getRGB(before.getHeight() - 1 - y, x)).isEqualTo(before.getRGB(x, y));
            }
        }
    }

    @Test
    void findsNothingOfATextThatWasGivenUp() throws Exception {
        Path bad = scan(90, "lnvo1ce nurnber");

        Path made = searchable(bad, new Page(1, 800, 500, WORDS));

        assertThat(text(made)).contains("Größe Łódź").doesNotContain("lnvo1ce");
        assertSameWords(new PdfText(10, 1000).read(made).get(0));
        BufferedImage after = shown(made);
        BufferedImage before = shown(bad);
        assertThat(after.getWidth()).isEqualTo(before.getWidth());
        assertThat(ink(after)).isEqualTo(ink(before), within(ink(before) * 0.05));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90})
    void takesHiddenTextThatWasGivenUpAwayAndKeepsAllElse(int rotation) throws Exception {
        Path bad = changed(scan(rotation, "lnvo1ce", RenderingMode.NEITHER), SearchablePdfTest::addLinkAndBookmark);
        boolean sideways = rotation == 90;

        Path made = searchable(bad, new Page(1, sideways ? 800 : 500, sideways ? 500 : 800, WORDS));

        assertThat(text(made)).contains("Größe Łódź").doesNotContain("lnvo1ce");
        assertThat(ink(shown(made))).isEqualTo(ink(shown(bad)));
        try (PDDocument before = Loader.loadPDF(bad.toFile());
                PDDocument after = Loader.loadPDF(made.toFile())) {
            assertThat(picture(after)).isEqualTo(picture(before));
            assertThat(after.getPage(0).getAnnotations().get(0).getRectangle().getLowerLeftX())
                    .isEqualTo(100);
            assertThat(after.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .findDestinationPage(after))
                    .isEqualTo(after.getPage(0));
        }
    }

    @Test
    void keepsLinksWhereTheyStandOnAPageThatBecomesAPicture() throws Exception {
        Path bad = changed(scan(90, "lnvo1ce"), SearchablePdfTest::addLinkAndBookmark);

        Path made = searchable(bad, new Page(1, 800, 500, WORDS));

        try (PDDocument after = Loader.loadPDF(made.toFile())) {
            PDRectangle place = after.getPage(0).getAnnotations().get(0).getRectangle();
            // From 100, 690 to 180, 710 on a page whose box begins at 30, 40 and which is seen turned to the right.
            assertThat(place.getLowerLeftX()).isEqualTo(690f - 40);
            assertThat(place.getLowerLeftY()).isEqualTo(500f - (180 - 30));
            assertThat(place.getWidth()).isEqualTo(20);
            assertThat(place.getHeight()).isEqualTo(80);
        }
    }

    @Test
    void writesAPageThatAFileShowsTwiceOnce() throws Exception {
        Path twice = changed(scan(0, ""), document -> {
            COSDictionary pages = document.getPages().getCOSObject();
            pages.getCOSArray(COSName.KIDS).add(document.getPage(0).getCOSObject());
            pages.setInt(COSName.COUNT, 2);
        });

        Path made = searchable(twice, new Page(1, 800, 500, WORDS, 90), new Page(2, 800, 500, WORDS, 90));

        assertSameWords(new PdfText(10, 1000).read(made).get(0));
    }

    @ParameterizedTest
    @ValueSource(floats = {1.4f, 1.7f})
    void keepsTheVersionThatReadersAndArchivesCountOn(float version) throws Exception {
        Path old = changed(scan(0, ""), document -> document.setVersion(version));

        Path made = searchable(old, new Page(1, 500, 800, WORDS));

        try (PDDocument document = Loader.loadPDF(made.toFile())) {
            assertThat(document.getVersion()).isEqualTo(version);
        }
    }

    @Test
    void isNotSignedAnyMore() throws Exception {
        Path scan = scan(0, "");
        Path signed = folder.resolve("signed.pdf");
        try (PDDocument document = Loader.loadPDF(scan.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            document.addSignature(signature, content -> new byte[10]);
            document.saveIncremental(out);
        }

        Path made = searchable(signed, new Page(1, 500, 800, WORDS));

        try (PDDocument document = Loader.loadPDF(made.toFile())) {
            assertThat(document.getSignatureDictionaries()).isEmpty();
            assertThat(document.getDocumentCatalog().getAcroForm().getFields()).hasSize(1);
        }
    }

    /** Changes a document. */
    private interface Change {
        void make(PDDocument document) throws IOException;
    }

    private Path changed(Path pdf, Change change) throws IOException {
        Path changed = folder.resolve("changed.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            change.make(document);
            document.save(changed.toFile(), CompressParameters.NO_COMPRESSION);
        }
        return changed;
    }

    private static void addLinkAndBookmark(PDDocument document) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(100, 690, 80, 20));
        document.getPage(0).getAnnotations().add(link);
        PDOutlineItem item = new PDOutlineItem();
        item.setDestination(document.getPage(0));
        PDDocumentOutline outline = new PDDocumentOutline();
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    private static byte[] picture(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        COSName name = resources.getXObjectNames().iterator().next();
        return ((PDImageXObject) resources.getXObject(name)).getStream().toByteArray();
    }

    @Test
    void keepsTheTextThatStandsBesideAPicture() throws Exception {
        Path mixed = scan(0, "Stated");
        List<List<Word>> all = List.of(
                List.of(new Word("Stated", new Box(1, 0.1, 0.1, 0.2, 0.02))),
                List.of(new Word("Stamp", new Box(1, 0.5, 0.5, 0.1, 0.02), 0.9)));

        Path made = searchable(mixed, new Page(1, 500, 800, all));

        assertThat(text(made).split("\\s+", -1)).containsOnlyOnce("Stated").containsOnlyOnce("Stamp");
    }

    @Test
    void leavesOutLettersThatTheFontHasNot() throws Exception {
        List<List<Word>> words = List.of(List.of(new Word("To東kyo", new Box(1, 0.1, 0.1, 0.2, 0.02), 0.9)));

        assertThat(text(searchable(scan(0, ""), new Page(1, 500, 800, words)))).contains("Tokyo");
    }

    @Test
    void refusesAPdfThatIsCutOff() throws Exception {
        Path broken = Broken.truncatedPdf(folder);

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> searchable(broken, new Page(1, 500, 800, WORDS)));
    }

    private static void assertSameWords(Page found) {
        List<Word> expected = WORDS.stream().flatMap(List::stream).toList();
        List<Word> words = found.lines().stream().flatMap(List::stream).toList();
        assertThat(words).extracting(Word::text).containsExactly("Größe", "Łódź", "12,50€");
        for (int i = 0; i < words.size(); i++) {
            Box box = words.get(i).box();
            Box wanted = expected.get(i).box();
            assertThat(box.x()).isEqualTo(wanted.x(), within(0.005));
            assertThat(box.width()).isEqualTo(wanted.width(), within(0.01));
            assertThat(box.y() + box.height() / 2).isEqualTo(wanted.y() + wanted.height() / 2, within(0.015));
        }
    }

    /** A page of 500 x 800 points whose picture has a black corner; its crop box does not begin at 0. */
    private Path scan(int rotation, String text) throws IOException {
        return scan(rotation, text, RenderingMode.FILL);
    }

    private Path scan(int rotation, String text, RenderingMode mode) throws IOException {
        BufferedImage picture = new BufferedImage(100, 160, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 100, 160);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 0, 50, 20);
        graphics.dispose();
        Path file = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(600, 900));
            page.setCropBox(new PDRectangle(30, 40, 500, 800));
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 30, 40, 500, 800);
                content.beginText();
                content.setRenderingMode(mode);
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 700);
                content.showText(text);
                content.endText();
            }
            document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
        }
        return file;
    }

    private Path searchable(Path original, Page... pages) throws Exception {
        Path made = folder.resolve("searchable.pdf");
        try (SearchablePdf pdf = SearchablePdf.of(original)) {
            for (Page page : pages) {
                pdf.write(page);
            }
            write(pdf, made);
        }
        return made;
    }

    private static void write(SearchablePdf pdf, Path file) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            pdf.write(out);
        }
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static BufferedImage shown(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFRenderer(document).renderImage(0);
        }
    }

    private static double ink(BufferedImage image) {
        double dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += image.getRGB(x, y) == WHITE ? 0 : 255 - (image.getRGB(x, y) & 0xff);
            }
        }
        return dark;
    }
}
