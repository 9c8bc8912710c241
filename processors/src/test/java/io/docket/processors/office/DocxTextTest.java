package io.docket.processors.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.Finding;
import io.docket.processors.document.ReadText;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTextTest {
    @TempDir
    Path folder;

    private Path docx = Path.of("");

    @BeforeEach
    void writeDocument() throws IOException {
        docx = folder.resolve("a.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(docx)) {
            document.createParagraph().createRun().setText("Before");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Item");
            table.getRow(0).getCell(1).setText("Price");
            table.getRow(1).getCell(0).setText("Bolt");
            table.getRow(1).getCell(1).setText("0.10");
            document.createParagraph().createRun().setText("After");
            document.write(out);
        }
    }

    @Test
    void keepsParagraphsAndTablesInDocumentOrder() throws Exception {
        assertThat(new DocxText(1000).read(docx).text()).isEqualTo("Before\nItem\tPrice\nBolt\t0.10\nAfter\n");
    }

    @Test
    void refusesMoreCharactersThanItsLimit() {
        assertRefused(10, Reason.TOO_LARGE);
    }

    @Test
    void refusesATruncatedDocument() throws IOException {
        byte[] whole = Files.readAllBytes(docx);
        Files.write(docx, Arrays.copyOf(whole, whole.length / 2));

        assertRefused(1000, Reason.CORRUPT);
    }

    @Test
    void saysWhenADocumentIsEncrypted() throws Exception {
        byte[] plain = Files.readAllBytes(docx);
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream file = Files.newOutputStream(docx)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(plain);
            }
            container.writeFilesystem(file);
        }

        assertRefused(1000, Reason.ENCRYPTED);
    }

    @Test
    void refusesDocumentTypeDeclarationsInsteadOfFollowingThem() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        replaceBody("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><w:document xmlns:w=\"http://schemas."
                + "openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body>"
                + "</w:document>");

        assertRefused(1000, Reason.HOSTILE_CONTENT);
    }

    @Test
    void refusesAZipBomb() throws IOException {
        replaceBody("<!--" + " ".repeat(20_000_000) + "--><w:document xmlns:w=\"http://schemas."
                + "openxmlformats.org/wordprocessingml/2006/main\"/>");

        assertRefused(1000, Reason.HOSTILE_CONTENT);
    }

    @Test
    void refusesElementsThatLieTooDeepInEachOther() throws IOException {
        TestOoxml.docx("<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000)).save(docx);

        assertRefused(1000, Reason.HOSTILE_CONTENT);
    }

    @Test
    void refusesOneParagraphThatWouldFillTheMemory() throws IOException {
        TestOoxml.docx(paragraph("lorem ipsum ".repeat(1000))).save(docx);

        assertRefused(5000, Reason.TOO_LARGE);
    }

    @Test
    void setsParagraphsOfACellApartAndReadsTablesWithinTables() throws Exception {
        assertThat(text("<w:tbl><w:tr><w:tc>" + paragraph("First line") + paragraph("Second line") + "</w:tc><w:tc>"
                        + paragraph("Outer") + "<w:tbl><w:tr><w:tc>" + paragraph("inner") + "</w:tc></w:tr></w:tbl>"
                        + paragraph("after") + "</w:tc></w:tr></w:tbl>"))
                .isEqualTo("First line Second line\tOuter inner after\n");
    }

    @Test
    void readsContentControlsAtEveryLevel() throws Exception {
        String run =
                "<w:sdt><w:sdtPr><w:tag w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t>run</w:t></w:r></w:sdtContent></w:sdt>";
        assertThat(text(control(paragraph("block")) + "<w:p>" + run + "</w:p><w:tbl>"
                        + control("<w:tr><w:tc>" + paragraph("row") + "</w:tc></w:tr>") + "<w:tr>"
                        + control("<w:tc>" + paragraph("cell") + "</w:tc>") + "</w:tr></w:tbl>"))
                .isEqualTo("block\nrun\nrow\ncell\n");
    }

    @Test
    void readsHeadersBeforeAndFootersBehindTheTextOnce() throws Exception {
        String section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/>"
                + "<w:headerReference w:type=\"first\" r:id=\"h2\"/><w:footerReference r:id=\"f\"/></w:sectPr>";
        TestOoxml.docx("<w:p><w:pPr>" + section + "</w:pPr></w:p>" + paragraph("Body") + section)
                .related("h1", "header", "word/h1.xml", part("hdr", paragraph("Letterhead")))
                .related("h2", "header", "word/h2.xml", part("hdr", paragraph("Only on a first page that differs")))
                .related("f", "footer", "word/f.xml", part("ftr", paragraph("IBAN DE02")))
                .save(docx);

        assertThat(read().text()).isEqualTo("Letterhead\n\nBody\nIBAN DE02\n");
    }

    @Test
    void writesTheNumbersOfListsAsWordShowsThem() throws Exception {
        String levels = level(0, "decimal", "§ %1") + level(1, "lowerLetter", "%1.%2)") + level(2, "bullet", "\uf0b7");
        TestOoxml.docx(numbered(0, "Scope") + numbered(1, "Goods") + numbered(1, "Services") + numbered(0, "Price")
                        + numbered(1, "Net") + numbered(2, "point") + "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr>"
                        + "<w:r><w:t>Heading</w:t></w:r></w:p>")
                .related(
                        "n",
                        "numbering",
                        "word/numbering.xml",
                        part(
                                "numbering",
                                "<w:abstractNum w:abstractNumId=\"7\">" + levels + "</w:abstractNum>"
                                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"))
                .related(
                        "s",
                        "styles",
                        "word/styles.xml",
                        part(
                                "styles",
                                "<w:style w:styleId=\"Base\" w:type=\"paragraph\"><w:pPr><w:numPr>"
                                        + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"H\""
                                        + " w:type=\"paragraph\"><w:basedOn w:val=\"Base\"/></w:style>"))
                .save(docx);

        assertThat(read().text())
                .isEqualTo("§ 1 Scope\n1.a) Goods\n1.b) Services\n§ 2 Price\n2.a) Net\n\u2022 point\n§ 3 Heading\n");
    }

    @Test
    void writesEquationsInOneLine() throws Exception {
        String equation = "<m:oMath><m:r><m:t>E=</m:t></m:r><m:sSup><m:e><m:r><m:t>mc</m:t></m:r></m:e><m:sup><m:r>"
                + "<m:t>2</m:t></m:r></m:sup></m:sSup><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r>"
                + "<m:t>2</m:t></m:r></m:den></m:f></m:oMath>";
        assertThat(text("<w:p><w:r><w:t>So </w:t></w:r>" + equation + "</w:p><m:oMathPara>" + equation
                        + "</m:oMathPara>"))
                .isEqualTo("So E=mc^2(a+b)/2\nE=mc^2(a+b)/2\n");
    }

    @Test
    void readsTextBoxesOnceAfterTheirParagraph() throws Exception {
        String box = "<w:txbxContent>" + paragraph("In the box") + "</w:txbxContent>";
        assertThat(text("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor>" + box
                        + "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box
                        + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                        + "<w:r><w:t>Anchor</w:t></w:r></w:p>"))
                .isEqualTo("Anchor\nIn the box\n");
    }

    @Test
    void readsWhatWasMovedWhereItWentToAndTellsOfDeletedText() throws Exception {
        TestOoxml.docx("<w:p><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:del><w:r><w:delText>old</w:delText>"
                        + "</w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p><w:p><w:moveTo><w:r>"
                        + "<w:t>moved</w:t></w:r></w:moveTo></w:p>")
                .save(docx);

        assertThat(read().text()).isEqualTo("new\nmoved\n");
        assertThat(read().findings()).extracting(Finding::code).containsExactly("DELETED_TEXT_NOT_READ");
    }

    @Test
    void readsResultsOfFieldsAndNotTheirInstructions() throws Exception {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        assertThat(text("<w:p>" + begin + "<w:r><w:instrText>PAGE </w:instrText><w:t>hidden</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:p>" + begin + "</w:p>"
                        + paragraph("goes on")))
                .isEqualTo("7\n\ngoes on\n");
    }

    @Test
    void readsNotesAndComments() throws Exception {
        TestOoxml.docx("<w:p><w:r><w:t>Text</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
                .related(
                        "f",
                        "footnotes",
                        "word/footnotes.xml",
                        part(
                                "footnotes",
                                "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>"
                                        + "<w:footnote w:id=\"1\">" + paragraph("A note") + "</w:footnote>"))
                .related(
                        "c",
                        "comments",
                        "word/comments.xml",
                        part(
                                "comments",
                                "<w:comment w:id=\"0\" w:author=\"Ann\">" + paragraph("Why?") + "</w:comment>"))
                .save(docx);

        assertThat(read().text()).isEqualTo("Text[1]\n[1] A note\n[Ann] Why?\n");
    }

    @Test
    void readsTheStrictEdition() throws Exception {
        new TestOoxml("word/document.xml")
                .part(
                        "word/document.xml",
                        "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>"
                                + paragraph("Strict") + "</w:body></w:document>")
                .save(docx);

        assertThat(read().text()).isEqualTo("Strict\n");
    }

    @Test
    void readsChartsAndTellsOfLargePicturesAndEmbeddedFiles() throws Exception {
        String chart = "<c:chartSpace" + TestOoxml.NAMES + "><c:title><a:p><a:r><a:t>Sales</a:t></a:r></a:p></c:title>"
                + "<c:ser><c:tx><c:v>North</c:v></c:tx><c:val><c:v>12.5</c:v></c:val></c:ser></c:chartSpace>";
        TestOoxml.docx(
                        "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"3600000\" cy=\"3600000\"/><pic:pic/></wp:inline>"
                                + "</w:drawing><w:drawing><wp:inline><wp:extent cx=\"720000\" cy=\"360000\"/><pic:pic/></wp:inline>"
                                + "</w:drawing><w:drawing><wp:inline><c:chart r:id=\"c\"/></wp:inline></w:drawing>"
                                + "<w:object><o:OLEObject/></w:object></w:r></w:p>")
                .related("c", "chart", "word/charts/chart1.xml", chart)
                .save(docx);

        assertThat(read().text()).isEqualTo("\nSales\nNorth\t12.5\n");
        assertThat(read().findings())
                .extracting(Finding::code, finding -> finding.message().replaceAll("\\D", ""))
                .containsExactly(tuple("PICTURES_NOT_READ", "1"), tuple("EMBEDDED_FILES_NOT_READ", "1"));
    }

    @Test
    void leavesHiddenTextOutAndReadsSymbolsAndOldFormFields() throws Exception {
        assertThat(
                        text(
                                "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:sym w:font=\"Wingdings\""
                                        + " w:char=\"F0FE\"/><w:t> paid</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>"
                                        + "<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r></w:p>"))
                .isEqualTo("\u2611 paid\u2612\n");
    }

    private ReadText read() throws IOException, UnreadableDocumentException {
        return new DocxText(10_000).read(docx);
    }

    private String text(String body) throws IOException, UnreadableDocumentException {
        TestOoxml.docx(body).save(docx);
        return read().text();
    }

    private static String part(String root, String content) {
        return "<w:" + root + TestOoxml.NAMES + ">" + content + "</w:" + root + ">";
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String numbered(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level
                + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String control(String content) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    private void replaceBody(String xml) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(docx)) {
            Files.write(zip.getPath("word/document.xml"), xml.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void assertRefused(long maxCharacters, Reason reason) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> new OfficeReader(maxCharacters).read(docx, DetectedType.DOCX.mediaType()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
