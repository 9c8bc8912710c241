package io.docket.processors.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.Finding;
import io.docket.processors.document.ReadText;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtfTextTest {
    @TempDir
    private Path folder;

    @Test
    void readsLettersOfAllKindsOfCodes() throws Exception {
        assertThat(text("Gr\\'fc\\'dfe, \\u321?\\u243?d\\u378? 10\\~000 \\'80, \\f1\\'93\\'fa\\'96\\'7b"))
                .isEqualTo("Grüße, Łódź 10 000 €, 日本\n");
    }

    @Test
    void readsTablesListsAndResultsOfFields() throws Exception {
        assertThat(text("\\trowd\\intbl A\\par B\\cell 12\\cell\\row\\pard {\\listtext 1.\\tab}First\\par"
                        + "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt link}} here"))
                .isEqualTo("A B\t12\n1.\tFirst\nlink here\n");
    }

    @Test
    void readsTheSignsOfSymbolFontsAsWhatTheyShow() throws Exception {
        ReadText read = read(
                "{\\fonttbl{\\f2\\fcharset2{\\*\\falt Arial;}Wingdings;}{\\f3\\ftech Symbol;}}{\\f2\\'fc} paid {\\f3 a\\'b3\\u-3913?} b {\\f2\\'21}ü");

        assertThat(read.text()).isEqualTo("✓ paid α≥• b ü\n");
        assertThat(read.findings()).extracting(Finding::code).containsExactly("SYMBOLS_NOT_READ");
    }

    @Test
    void readsHeadersFirstAndNotesAndFootersLast() throws Exception {
        assertThat(text("{\\footer IBAN\\par}{\\header Letterhead\\par}Body{\\footnote A note}\\par"))
                .isEqualTo("Letterhead\nBody\nA note\nIBAN\n");
    }

    @Test
    void readsShapesOnceAndLeavesOutWhatIsNotShown() throws Exception {
        assertThat(text(
                        "{\\v hidden}{\\*\\newerthanus no}{\\info{\\title no}}{\\shp{\\*\\shpinst{\\sp{\\sn no}{\\sv no}}"
                                + "{\\shptxt Box\\par}}{\\shprslt Box}}After"))
                .isEqualTo("Box\nAfter\n");
    }

    @Test
    void tellsOfPicturesAndDeletedText() throws Exception {
        ReadText read = read("{\\pict\\picwgoal4000\\pichgoal4000 89504e47}Text{\\deleted gone}");

        assertThat(read.text()).isEqualTo("Text\n");
        assertThat(read.findings())
                .extracting(Finding::code)
                .containsExactly("PICTURES_NOT_READ", "DELETED_TEXT_NOT_READ");
    }

    @Test
    void refusesGroupsWithoutAnEndAndTextsBeyondTheLimit() {
        assertRefused("{".repeat(2_000_000), Reason.HOSTILE_CONTENT);
        assertRefused("{\\b cut off", Reason.CORRUPT);
        assertRefused("long ".repeat(5000), Reason.TOO_LARGE);
    }

    private String text(String body) throws IOException, UnreadableDocumentException {
        return read(body).text();
    }

    private ReadText read(String body) throws IOException, UnreadableDocumentException {
        String document =
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset128 Mincho;}}\\f0 " + body + "}";
        Path file = Files.write(folder.resolve("a.rtf"), document.getBytes(StandardCharsets.ISO_8859_1));
        return new OfficeReader(10_000).read(file, DetectedType.RTF.mediaType());
    }

    private void assertRefused(String body, Reason reason) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> read(body))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
