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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdtTextTest {
    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String NAMES = " xmlns:office=\"" + OASIS + "office:1.0\" xmlns:text=\"" + OASIS
            + "text:1.0\" xmlns:table=\"" + OASIS + "table:1.0\" xmlns:draw=\"" + OASIS + "drawing:1.0\" xmlns:style=\""
            + OASIS + "style:1.0\" xmlns:svg=\"" + OASIS
            + "svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:manifest=\"" + OASIS + "manifest:1.0\"";

    @TempDir
    private Path folder;

    private final Map<String, String> parts = new LinkedHashMap<>();

    @Test
    void readsParagraphsTablesAndWhiteSpaceAsTheyAreShown() throws Exception {
        content("<text:h>Title</text:h><text:p>\n  a <text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d</text:p>"
                + "<table:table><table:table-row><table:table-cell><text:p>one</text:p><text:p>two</text:p>"
                + "</table:table-cell><table:table-cell table:number-columns-repeated=\"2\"><text:p>3</text:p>"
                + "</table:table-cell></table:table-row></table:table>");

        assertThat(read().text()).isEqualTo("Title\na   b\tc\nd\none two\t3\t3\n");
    }

    @Test
    void readsHeadersBeforeAndFootersBehindTheText() throws Exception {
        parts.put(
                "styles.xml",
                "<office:document-styles" + NAMES + "><style:master-page><style:header><text:p>Letterhead</text:p>"
                        + "</style:header><style:footer><text:p>IBAN</text:p></style:footer></style:master-page>"
                        + "<style:master-page><style:header><text:p>Letterhead</text:p></style:header>"
                        + "<style:footer style:display=\"false\"><text:p>off</text:p></style:footer></style:master-page>"
                        + "</office:document-styles>");
        content("<text:p>Body</text:p>");

        assertThat(read().text()).isEqualTo("Letterhead\nBody\nIBAN\n");
    }

    @Test
    void leavesOutWhatIsHidden() throws Exception {
        content("<text:p>seen <text:hidden-text text:is-hidden=\"true\">secret</text:hidden-text>"
                + "<text:hidden-text text:is-hidden=\"false\">as well</text:hidden-text></text:p>");

        assertThat(read().text()).isEqualTo("seen as well\n");
    }

    @Test
    void writesTheNumbersOfLists() throws Exception {
        parts.put(
                "content.xml",
                document(
                        "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\""
                                + " style:num-suffix=\".\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"a\""
                                + " text:display-levels=\"2\" style:num-suffix=\")\"/></text:list-style>",
                        "<text:list text:style-name=\"L\">" + item("Scope")
                                + "<text:list-item><text:p>Price</text:p><text:list>"
                                + item("net") + item("gross") + "</text:list></text:list-item></text:list>"
                                + "<text:list text:style-name=\"L\">" + item("Anew") + "</text:list>"));

        assertThat(read().text()).isEqualTo("1. Scope\n2. Price\n2.a) net\n2.b) gross\n1. Anew\n");
    }

    @Test
    void readsNotesCommentsAndTextBoxes() throws Exception {
        content(
                "<text:p>Text<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p>"
                        + "</text:note-body></text:note><office:annotation><dc:creator>Ann</dc:creator><text:p>Why?</text:p>"
                        + "</office:annotation><draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame>"
                        + "</text:p>");

        assertThat(read().text()).isEqualTo("Text[1]\nIn the box\n[1] A note\n[Ann] Why?\n");
    }

    @Test
    void readsEquationsAndTellsOfPicturesObjectsAndDeletedText() throws Exception {
        parts.put(
                "Object 1/content.xml",
                "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mfrac><mi>a</mi><mn>2</mn></mfrac></math>");
        content("<text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p></text:deletion>"
                + "</text:changed-region></text:tracked-changes><text:p>So "
                + frame("<draw:object xlink:href=\"./Object 1\"/><draw:image/>")
                + frame("<draw:object xlink:href=\"./Object 2\"/>") + frame("<draw:image/>") + "</text:p>");

        assertThat(read().text()).isEqualTo("So a/2\n");
        assertThat(read().findings())
                .extracting(Finding::code)
                .containsExactly("PICTURES_NOT_READ", "EMBEDDED_FILES_NOT_READ", "DELETED_TEXT_NOT_READ");
    }

    @Test
    void saysWhenADocumentIsEncrypted() {
        parts.put(
                "META-INF/manifest.xml",
                "<manifest:manifest" + NAMES + "><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
                        + "</manifest:manifest>");
        parts.put("content.xml", "\u0001\u0002");

        assertRefused(Reason.ENCRYPTED);
    }

    @Test
    void refusesBombsDeclarationsAndDamage() {
        content("<!--" + " ".repeat(30_000_000) + "-->");
        assertRefused(Reason.HOSTILE_CONTENT);

        parts.put("content.xml", "<!DOCTYPE x [<!ENTITY e \"e\">]><x>&e;</x>");
        assertRefused(Reason.HOSTILE_CONTENT);

        parts.put("content.xml", "<office:document-content" + NAMES + "><text:p>cut");
        assertRefused(Reason.CORRUPT);

        parts.clear();
        parts.put("other.xml", "<x/>");
        assertRefused(Reason.CORRUPT);
    }

    @Test
    void refusesBlanksThatAreOnlyCounted() {
        content("<text:p>a<text:s text:c=\"2000000000\"/>b</text:p>");

        assertRefused(Reason.TOO_LARGE);
    }

    private static String item(String text) {
        return "<text:list-item><text:p>" + text + "</text:p></text:list-item>";
    }

    private static String frame(String content) {
        return "<draw:frame svg:width=\"10cm\" svg:height=\"5cm\">" + content + "</draw:frame>";
    }

    private void content(String body) {
        parts.put("content.xml", document("", body));
    }

    private static String document(String styles, String body) {
        return "<office:document-content" + NAMES + "><office:automatic-styles>" + styles
                + "</office:automatic-styles><office:body><office:text>" + body
                + "</office:text></office:body></office:document-content>";
    }

    private ReadText read() throws IOException, UnreadableDocumentException {
        Path file = folder.resolve("a.odt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new OfficeReader(10_000).read(file, DetectedType.ODT.mediaType());
    }

    private void assertRefused(Reason reason) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(this::read)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
