package io.docket.processors.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.Finding;
import io.docket.processors.output.OutputPage.Passage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPdfTest {
    private static final OutputHead HEAD = new OutputHead(
            "Vertrag & Anhang – Łódź.docx",
            "drop",
            "de",
            Instant.parse("2026-12-01T07:00:00Z"),
            true,
            "Der Vertrag läuft zwei Jahre.",
            "Extracted, no language model");

    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void saysWhatItIsThenTheSummaryThenThePages() throws Exception {
        String text = text(write(HEAD, OutputPage.of(1, "Erste Seite"), OutputPage.of(2, "Zweite Seite")));

        assertThat(text)
                .containsSubsequence(
                        "Vertrag & Anhang – Łódź.docx",
                        "Source: drop",
                        "Language: German",
                        "Date: 2026-12-01",
                        "Summary",
                        "Extracted, no language model",
                        "Der Vertrag läuft zwei Jahre.",
                        "Page 1",
                        "Erste Seite",
                        "Page 2",
                        "Zweite Seite",
                        "Vertrag & Anhang – Łódź.docx",
                        "2026-12-01",
                        "1 of 1");
        assertThat(findings).isEmpty();
    }

    @Test
    void aTextWithoutPagesStandsUnderOneHeading() throws Exception {
        assertThat(text(write(HEAD, OutputPage.of(0, "Ein Absatz\n\nNoch einer"))))
                .containsSubsequence("Text\n", "Ein Absatz", "Noch einer")
                .doesNotContain("Page 0");
    }

    @Test
    void saysWhatMayStillChange() throws Exception {
        OutputHead open = new OutputHead("a.txt", "upload", "en", HEAD.made(), false, "", "");

        assertThat(text(write(open, OutputPage.of(0, "a")))).contains("Date: 2026-12-01, not finalized");
    }

    @Test
    void aPageFromAStreamMayHaveMorePassages() throws Exception {
        OutputPage page =
                new OutputPage(0, List.of(new Passage("Text", "", ""), new Passage("In plain words", "", "Kurz")));
        byte[] words = "Umständlich".getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("streamed");
        try (OutputFile.Writer writer = new OutputFile.Writer(file, HEAD)) {
            writer.page(page, new ByteArrayInputStream(words), words.length);
            writer.page(OutputPage.of(2, "Danach"));
        }

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputFile.Reader reader = new OutputFile.Reader(file)) {
            new OutputPdf(10).write(reader, out);
        }

        assertThat(text(out.toByteArray()))
                .containsSubsequence("Text", "Umständlich", "In plain words", "Kurz", "Page 2", "Danach");
    }

    @Test
    void namesTheFormsOfAPage() throws Exception {
        OutputPage page =
                new OutputPage(1, List.of(new Passage("Original", "", "Hallo"), new Passage("English", "en", "Hello")));

        assertThat(text(write(HEAD, page))).containsSubsequence("Original", "Hallo", "English", "Hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Größe, Straße, œuvre, İstanbul, Żółć, Việt Nam",
                "Αθήνα: μετά την ημέρα Ωμέγα",
                "Москва, Київ, ґанок, Љубав",
                "≤ ≥ ∑ √ → ½ ™ € ₽ ✓ ☐ ☑ – „“",
                "Հայերեն ქართული",
                "<script>alert(1)</script> &amp; <img src=\"file:///etc/passwd\"> ${x} \\u0041 (a) <b>",
                "%PDF-1.7 endstream endobj ) Tj ET Q"
            })
    void textComesOutAsItWentIn(String line) throws Exception {
        assertThat(text(write(HEAD, OutputPage.of(1, line)))).contains(line);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "日本語を読む。 Latin, '[Han, Hiragana] Latin', 'Han 4, Hiragana 3'",
        "شكرا جزيلا 42, [Arabic] 42, Arabic 9",
        "x שלום y, x [Hebrew] y, Hebrew 4",
        "한국어!, [Hangul]!, Hangul 3",
        "मात्रा, [Devanagari], Devanagari 6",
        "ok 👍🎉, ok [Emoji], Emoji 2",
        "𝄞, [Sign], Sign 1"
    })
    void saysWhichScriptHasNoFont(String line, String written, String counts) throws Exception {
        String text = text(write(HEAD, OutputPage.of(1, line)));

        assertThat(text).contains(written).doesNotContain("#");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("NO_FONT");
            assertThat(finding.message()).endsWith(": " + counts);
        });
        assertThat(text.replaceAll("\\s+", " ")).contains(findings.get(0).message());
    }

    @ParameterizedTest
    @CsvSource({
        "a\u0308 e\u0301 Vie\u0302\u0323t, ä é Việt",
        "ｆｕｌｌ 𝐁𝐨𝐥𝐝, full Bold",
        "soft\u00adhyphen zero\u200bwidth \ufeffmark \u202eturned\u202c, softhyphen zerowidth mark turned",
        "bell\u0007 null\u0000 esc\u001b[31m, bell null esc[31m",
        "☑\ufe0f, ☑"
    })
    void writesLettersByTheOnesThatAFontHas(String line, String written) throws Exception {
        assertThat(text(write(HEAD, OutputPage.of(1, line)))).contains(written);
        assertThat(findings).isEmpty();
    }

    // What made other makers of PDFs throw, show {@code #} or lose letters, by what their users reported.
    @ParameterizedTest
    @CsvSource({
        "danfickle/openhtmltopdf#70, a → b ≤ c ≥ d ă ș, a → b ≤ c ≥ d ă ș",
        "danfickle/openhtmltopdf#562, ȹ and ▲, ȹ and ▲",
        "wkhtmltopdf#2573, Testing. 昨夜のコンサートは最高でした, 'Testing. [Han, Hiragana, Katakana]'",
        "py-pdf/fpdf2#637, one 𡉃 word, one [Han] word",
        "Kozea/WeasyPrint#1776, α β γ δ ε π σ ω, α β γ δ ε π σ ω",
        "chemclipse#486, a\tb, 'a    b'",
        "torakiki/sambox#252, en\u2002space, en space",
        "torakiki/sambox#209, 10\u202f000, 10 000",
        "dhorions/boxable#198, back\u0008space, backspace",
        "amazon-textract-searchable-pdf#12, dash ⑈ end, dash [Sign] end",
        "pdf2htmlEX#659, Effective confident flair, Effective confident flair",
        "testarea-pdfbox2#8, I am trying toTTTTTTTTTTTTTTTTTTTT create, I am trying toTTTTTTTTTTTTTTTTTTTT create"
    })
    void writesWhatOthersFellOver(String report, String line, String written) throws Exception {
        assertThat(text(write(HEAD, OutputPage.of(1, line)))).as(report).contains(written);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\n', '\r', '\f', '\u0085', '\u2028'})
    void eachKindOfLineEndEndsALine(char end) throws Exception {
        assertThat(text(write(HEAD, OutputPage.of(1, "Eins" + end + "Zwei"))).lines())
                .containsSubsequence("Eins", "Zwei");
    }

    @Test
    void theLineEndOfWindowsEndsNoParagraph() throws Exception {
        byte[] pdf = write(HEAD, OutputPage.of(1, String.join("\r\n", "Eins", "Zwei")));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(types(document.getDocumentCatalog().getStructureTreeRoot()))
                    .endsWith("Sect", "H2", "P");
        }
    }

    @Test
    void losesNothingOfALineWithoutSpaces() throws Exception {
        String line = "0123456789".repeat(100_000);

        String text = text(write(HEAD, OutputPage.of(0, line)));

        assertThat(text.replaceAll("[^\n]*Vertrag.*\n", "").replaceAll("\\s", ""))
                .contains(line);
    }

    @Test
    void keepsWordsOfALongPageInTheirOrder() throws Exception {
        List<String> words = IntStream.range(0, 20_000).mapToObj(i -> "w" + i).toList();

        String text = text(write(HEAD, OutputPage.of(1, String.join(" ", words))));

        assertThat(text.lines().filter(line -> line.startsWith("w")).flatMap(line -> List.of(line.split(" ")).stream()))
                .containsExactlyElementsOf(words);
    }

    @Test
    void endsAfterTheMostSheetsAndSaysSo() throws Exception {
        byte[] pdf = write(new OutputPdf(3), HEAD, OutputPage.of(1, "Zeile\n".repeat(1000)), OutputPage.of(2, "Ende"));

        assertThat(findings).extracting(Finding::code).containsExactly("OUTPUT_CUT");
        assertThat(text(pdf)).contains("3 of 3", findings.get(0).message()).doesNotContain("Ende");
    }

    @Test
    void aHeadingIsNotTheLastLineOfASheet() throws Exception {
        for (int lines = 30; lines < 50; lines++) {
            byte[] pdf = write(HEAD, OutputPage.of(1, "Zeile\n".repeat(lines)), OutputPage.of(2, "Zeile\n".repeat(9)));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                PDFTextStripper first = new PDFTextStripper();
                first.setEndPage(1);
                assertThat(first.getText(document)).doesNotContainPattern("Page 2\\s+Vertrag");
            }
        }
    }

    @Test
    void theSameTextGivesTheSameBytes() throws Exception {
        assertThat(write(HEAD, OutputPage.of(1, "Größe Москва ✓")))
                .isEqualTo(write(HEAD, OutputPage.of(1, "Größe Москва ✓")));
    }

    @Test
    void canBeReadAloud() throws Exception {
        byte[] pdf = write(HEAD, OutputPage.of(1, "Eins\n\nZwei\n".repeat(60)), OutputPage.of(2, ""));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(HEAD.title());
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1<", "Vertrag &amp; Anhang");
            List<String> types = types(document.getDocumentCatalog().getStructureTreeRoot());
            assertThat(types)
                    .startsWith("Document", "Sect", "H1", "P", "P", "P", "Sect", "H2", "P", "P", "Sect", "H2", "P");
            assertThat(types).filteredOn("P"::equals).hasSize(3 + 2 + 61 + 1);
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .containsExactly("Summary", "Page 1", "Page 2");
        }
    }

    @Test
    void embedsTheLettersThatItNeedsAndNoMore() throws Exception {
        byte[] pdf = write(HEAD, OutputPage.of(1, "Größe Αθήνα Москва ✓"));

        assertThat(pdf.length).isLessThan(60_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+(LiberationSans|DejaVuSans)");
            }
            assertThat(StreamSupport.stream(page.getResources().getFontNames().spliterator(), false))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n", "\u0000\u0007", "\ud800", "\ufffe\uffff"})
    void writesWhatHasNoWords(String text) throws Exception {
        OutputHead head = new OutputHead(text + ".txt", "upload", "", HEAD.made(), true, "", "");

        assertThat(text(write(head, OutputPage.of(0, text)))).contains("Language: not known", "1 of 1");
    }

    @Test
    void manyMarksOnOneLetterTakeNoTime() throws Exception {
        assertThat(write(HEAD, OutputPage.of(1, "a" + "\u0300\u0316".repeat(500_000))))
                .isNotEmpty();
    }

    private byte[] write(OutputHead head, OutputPage... pages) throws IOException {
        return write(new OutputPdf(10_000), head, pages);
    }

    private byte[] write(OutputPdf pdf, OutputHead head, OutputPage... pages) throws IOException {
        Path file = folder.resolve("text");
        try (OutputFile.Writer writer = new OutputFile.Writer(file, head)) {
            for (OutputPage page : pages) {
                writer.page(page);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        findings.clear();
        try (OutputFile.Reader reader = new OutputFile.Reader(file)) {
            findings.addAll(pdf.write(reader, out));
        }
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Returns the structure types in reading order. */
    private static List<String> types(PDStructureNode node) {
        List<String> types = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                types.addAll(types(element));
            }
        }
        return types;
    }
}
