package io.docket.processors.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.docket.processors.document.Box;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.document.Word;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine that comes with Docket runs on Linux on x86-64 only. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PageOcrTest {
    private static final List<String> ALL = List.of("eng", "deu", "fra", "nld", "ita", "spa", "por", "pol");

    @TempDir
    private static Path folder;

    @Test
    void readsAScanIntoRowsWithTheWordsWhereTheyStand() throws Exception {
        PageText read = read(Scans.poor(Scans.page(Scans.ENGLISH)));

        assertThat(Scans.found(Scans.ENGLISH, read.page().text())).isGreaterThan(0.97);
        assertThat(read.page().text()).contains("Paper for printers, white 12 4.50 54.00");
        assertThat(read.page().width()).isCloseTo(595, within(1.0));
        assertThat(read.page().height()).isCloseTo(842, within(1.0));
        assertThat(read.language()).isEqualTo("eng");
        assertThat(read.findings()).isEmpty();
        Word hudson = word(read.page(), "Hudson");
        assertThat(hudson.confidence()).isBetween(0.7, 1.0);
        assertThat(hudson.box().x()).isCloseTo(60 / 595.0, within(0.01));
        assertThat(hudson.box().y() + hudson.box().height()).isCloseTo((842 - 760) / 842.0, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void readsAPageThatLiesOnItsSideOrHead(int degrees) throws Exception {
        PageText read = read(Scans.turned(Scans.page(Scans.ENGLISH), 360 - degrees));

        assertThat(read.page().turned()).isEqualTo(degrees);
        assertThat(Scans.found(Scans.ENGLISH, read.page().text())).isGreaterThan(0.97);
        assertThat(read.page().width()).isLessThan(read.page().height());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, 1.5, 5})
    void readsAPageThatLaySkewedAndSaysWhereItsWordsWere(double degrees) throws Exception {
        BufferedImage straight = Scans.page(Scans.ENGLISH);

        PageText read = read(Scans.askew(straight, degrees));

        assertThat(Scans.found(Scans.ENGLISH, read.page().text())).isGreaterThan(0.97);
        Box box = word(read.page(), "Hudson").box();
        Box was = word(read(straight).page(), "Hudson").box();
        double turn = Math.toRadians(degrees);
        double x = (was.x() + was.width() / 2 - 0.5) * 595;
        double y = (was.y() + was.height() / 2 - 0.5) * 842;
        assertThat((box.x() + box.width() / 2 - 0.5) * 595)
                .isCloseTo(x * Math.cos(turn) - y * Math.sin(turn), within(4.0));
        assertThat((box.y() + box.height() / 2 - 0.5) * 842)
                .isCloseTo(x * Math.sin(turn) + y * Math.cos(turn), within(4.0));
    }

    @Test
    void readsWhiteLettersOnBlack() throws Exception {
        PageText read = read(Scans.inverted(Scans.page(Scans.ENGLISH)));

        assertThat(Scans.found(Scans.ENGLISH, read.page().text())).isGreaterThan(0.97);
    }

    @Test
    void findsTheLanguageAndReadsItsLetters() throws Exception {
        PageText read = read(Scans.poor(Scans.page(Scans.GERMAN)));

        assertThat(read.language()).isEqualTo("deu");
        assertThat(Scans.found(Scans.GERMAN, read.page().text())).isGreaterThan(0.95);
    }

    @Test
    void saysWhenAPageIsInALanguageThatIsNotThere() throws Exception {
        OcrSettings english = settings(null, List.of("eng"), Duration.ofSeconds(60));

        PageText read = new PageOcr(english).readPage(Scans.page(Scans.GERMAN), 7, Scans.DPI);

        assertThat(read.language()).isEqualTo("eng");
        assertThat(read.findings()).extracting(Finding::code).containsExactly("OCR_LANGUAGE_MISSING");
        assertThat(read.findings().get(0).message())
                .isEqualTo("Page 7 looks like \"deu\", which the OCR engine has not; it was read as English");
    }

    @Test
    void saysWhenThereIsNoEngine() throws Exception {
        OcrSettings none = settings(folder.resolve("none"), ALL, Duration.ofSeconds(60));

        PageText read = new PageOcr(none).readPage(Scans.page(Scans.ENGLISH), 1, Scans.DPI);

        assertThat(read.page().lines()).isEmpty();
        assertThat(read.findings()).extracting(Finding::code).containsExactly("OCR_UNAVAILABLE");
    }

    @Test
    void saysWhenAPictureHasNoWords() throws Exception {
        BufferedImage picture = Scans.page(List.of());
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.DARK_GRAY);
        graphics.fillOval(400, 400, 800, 600);
        graphics.dispose();

        PageText read = read(picture);

        assertThat(read.page().lines()).isEmpty();
        assertThat(read.findings()).extracting(Finding::code).containsExactly("OCR_NO_WORDS");
    }

    @Test
    void tellsThatAPageLooksEmpty() throws Exception {
        PageText read = read(Scans.poor(Scans.page(List.of())));

        assertThat(read.page().lines()).isEmpty();
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly("No word was read in the picture that page 1 is; it looks empty");
    }

    @Test
    void readsTwoPagesOnOneSheetOneAfterTheOther() throws Exception {
        BufferedImage left = Scans.page(Scans.ENGLISH);
        BufferedImage right = Scans.page(Scans.ENGLISH.subList(4, 12));
        BufferedImage sheet = new BufferedImage(2 * left.getWidth(), left.getHeight(), BufferedImage.TYPE_INT_RGB);
        sheet.createGraphics().drawImage(left, 0, 0, null);
        sheet.createGraphics().drawImage(right, left.getWidth(), 0, null);

        String text = read(sheet).page().text();

        assertThat(text.indexOf("Hudson")).isLessThan(text.indexOf("Thank"));
        assertThat(text).contains("Invoice number: INV-20417\n");
    }

    @Test
    void readsAPhotoOfAReceiptInBadLight() throws Exception {
        BufferedImage photo = Scans.photo(Scans.page(Scans.ENGLISH));

        PageText read = new PageOcr(settings(null, ALL, Duration.ofSeconds(60))).readImage(photo, 1);

        assertThat(Scans.found(Scans.ENGLISH, read.page().text())).isGreaterThan(0.9);
        Box box = word(read.page(), "Hudson").box();
        assertThat(box.x() * photo.getWidth()).isCloseTo(300 + 60 / 72.0 * Scans.DPI, within(15.0));
    }

    @Test
    void stopsAnEngineThatNeverEnds() throws Exception {
        assertRefused("cat > /dev/null; sleep 60", Reason.PARSER_TIMEOUT);
    }

    @Test
    void survivesAnEngineThatCrashes() throws Exception {
        assertRefused("cat > /dev/null; kill -SEGV $$", Reason.PARSER_CRASH);
    }

    private static void assertRefused(String script, Reason reason) throws Exception {
        Path program = Files.writeString(folder.resolve("engine"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        PageOcr reader = new PageOcr(settings(program, ALL, Duration.ofSeconds(2)));
        BufferedImage page = Scans.page(Scans.ENGLISH);

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> reader.readPage(page, 1, Scans.DPI))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static PageText read(BufferedImage image) throws Exception {
        return new PageOcr(settings(null, ALL, Duration.ofSeconds(60))).readPage(image, 1, Scans.DPI);
    }

    private static OcrSettings settings(@Nullable Path program, List<String> languages, Duration timeout) {
        return new OcrSettings(folder, program, null, null, languages, timeout);
    }

    private static Word word(Page page, String text) {
        return page.lines().stream()
                .flatMap(List::stream)
                .filter(word -> word.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
