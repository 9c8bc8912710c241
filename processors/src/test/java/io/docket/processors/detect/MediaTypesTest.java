package io.docket.processors.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.samples.Archives;
import io.docket.samples.Cms;
import io.docket.samples.OutlookFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {
    private static final String PROSE = "Dear Sir, dear Madam,\nthank you, and good bye,\nyours, truly,\n";
    private static final String COMMAS = "id,name,price\n1,bolt,0.10\n2,nut,0.05\n";

    @TempDir
    Path folder;

    private final MediaTypes types = new MediaTypes();

    @ParameterizedTest
    @CsvSource({"a.csv, text/csv", "a, text/csv", "a.txt, text/plain", "a.xls, text/csv"})
    void takesRegularCommasForATableUnlessTheNameSaysText(String name, String type) throws Exception {
        assertThat(detect(name, COMMAS)).isEqualTo(new DetectedType(type));
    }

    @Test
    void takesProseWithCommasForText() throws Exception {
        assertThat(detect("letter", PROSE).mediaType()).isEqualTo("text/plain");
    }

    @Test
    void takesOneColumnForATableWhenTheNameSaysSo() throws Exception {
        assertThat(detect("ids.csv", "id\n1\n2\n").mediaType()).isEqualTo("text/csv");
        assertThat(detect("ids.tsv", "id\n1\n2\n").mediaType()).isEqualTo("text/tab-separated-values");
    }

    @Test
    void prefersTheDelimiterInTheContentToTheOneInTheName() throws Exception {
        assertThat(detect("a.csv", "id\tname\n1\tbolt\n2\tnut\n").mediaType()).isEqualTo("text/tab-separated-values");
    }

    @Test
    void readsTablesInUtf16() throws Exception {
        byte[] bytes = ("\ufeff" + COMMAS).getBytes(StandardCharsets.UTF_16LE);

        assertThat(detect("a.bin", bytes).mediaType()).isEqualTo("text/csv");
    }

    @Test
    void readsUtf16WithoutAMark() throws Exception {
        assertThat(detect("a.bin", COMMAS.getBytes(StandardCharsets.UTF_16BE)).mediaType())
                .isEqualTo("text/csv");
        assertThat(detect("a", "Dear Sir, the order came.".getBytes(StandardCharsets.UTF_16LE))
                        .mediaType())
                .isEqualTo("text/plain");
        assertThat(detect("a", "<!DOCTYPE html><html><body>x".getBytes(StandardCharsets.UTF_16LE))
                        .mediaType())
                .isEqualTo("text/html");
    }

    @Test
    void keepsRecordsWithLineBreaksInQuotesTogether() throws Exception {
        assertThat(detect("a", "a,b\n1,\"x\ny\nz\"\n2,\"v\nw\"\n").mediaType()).isEqualTo("text/csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a", "a.PDF", "a.bin", "scan.2026"})
    void findsPdfByItsHeaderWhateverTheNameLeavesOpen(String name) throws Exception {
        assertThat(detect(name, "rubbish\n%PDF-1.7\n")).isEqualTo(new DetectedType("application/pdf"));
    }

    @Test
    void takesATextAboutPdfsForText() throws Exception {
        assertThat(detect("a.md", "The header is\n%PDF-1.7\n").mediaType()).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, %PDF-1.7, a.txt is a PDF and not text, '.pdf'",
        "a.docx, %PDF-1.7, a.docx is a PDF and not a Word document, '.pdf'",
        "a.pdf, 'Dear all,', a.pdf is text and not a PDF, '.txt or .csv'",
        "a.DOCX, 'Dear all,', a.DOCX is text and not a Word document, '.txt or .csv'"
    })
    void refusesANameThatSaysSomethingElseThanTheContent(String name, String content, String message, String advice)
            throws IOException {
        Path file = Files.writeString(folder.resolve("lie"), content);

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> types.detect(file, name))
                .withMessage(message + ", as its name says")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED_TYPE))
                .satisfies(e -> assertThat(e.hint()).endsWith(advice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.csv"})
    void refusesADocxUnderAnotherName(String name) throws IOException {
        Path docx = zip("[Content_Types].xml", "word/document.xml");

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> types.detect(docx, name))
                .withMessageStartingWith(name + " is a Word document and not ");
    }

    @Test
    void findsDocxByItsEntries() throws Exception {
        Path docx = zip("[Content_Types].xml", "word/document.xml");

        assertThat(types.detect(docx, "a.zip").mediaType()).endsWith("wordprocessingml.document");
    }

    static Stream<Arguments> unread() {
        return Stream.of(
                arguments("photo.heic", "\0\0\0\u0018ftypheic", "a HEIC image"),
                arguments("photo.jpg", "\0\0\0\u0018ftypmif1", "a HEIC image"),
                arguments("photo.avif", "\0\0\0\u001cftypavif", "an AVIF image"),
                arguments("scan.tif", "II+\0\u0008\0\0\0", "a BigTIFF image"),
                arguments("scan.jp2", "\0\0\0\u000cjP  \r\n\u0087\n", "a JPEG 2000 image"));
    }

    @Test
    void findsPresentationsAndOpenDocumentTexts() throws Exception {
        assertThat(types.detect(zip("[Content_Types].xml", "ppt/presentation.xml"), "a.pptx"))
                .isEqualTo(DetectedType.PPTX);
        assertThat(types.detect(zipOf("mimetype", DetectedType.ODT.mediaType()), "a"))
                .isEqualTo(DetectedType.ODT);
    }

    @Test
    void findsAWordDocumentWhoseMainPartHasAnotherName() throws Exception {
        Path docx = zipOf(
                "[Content_Types].xml",
                "<Override PartName=\"/word/document2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "wordprocessingml.document.main+xml\"/>");

        assertThat(types.detect(docx, "a.docx")).isEqualTo(DetectedType.DOCX);
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, <!DOCTYPE html><p>a",
        "a, '<!-- saved from a page -->\n<HTML lang=en>'",
        "a.htm, <p>A piece of a page</p>",
        "a.xhtml, '<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">'"
    })
    void findsPagesByTheirStart(String name, String content) throws Exception {
        assertThat(detect(name, content)).isEqualTo(DetectedType.HTML);
    }

    @Test
    void takesTheColoursOfALogAndTheEndOfDosForText() throws Exception {
        assertThat(detect("a.log", "\u001b[32mINFO\u001b[0m up\n\u001b[31mERROR\u001b[0m down\n")
                        .mediaType())
                .isEqualTo("text/plain");
        assertThat(detect("a.csv", "a,b\r\n1,2\r\n\u001a").mediaType()).isEqualTo("text/csv");
    }

    @Test
    void findsRtfWhateverItIsCalled() throws Exception {
        assertThat(detect("a.doc", "{\\rtf1 Hello}")).isEqualTo(DetectedType.RTF);
        assertThat(detect("a.rtf", "{\\rtf1 Hello}")).isEqualTo(DetectedType.RTF);
    }

    @ParameterizedTest
    @MethodSource("unread")
    void namesWhatItDoesNotRead(String name, String latin1, String what) throws IOException {
        assertRefused(
                name,
                latin1.getBytes(StandardCharsets.ISO_8859_1),
                Reason.UNSUPPORTED_TYPE,
                name + " is " + what + ", which Docket does not read yet");
    }

    static Stream<Arguments> images() {
        return Stream.of(
                arguments("\u0089PNG\r\n\u001a\n", "image/png"),
                arguments("\u00ff\u00d8\u00ff\u00e0", "image/jpeg"),
                arguments("GIF89a", "image/gif"),
                arguments("II*\0\u0008\0\0\0", "image/tiff"),
                arguments("MM\0*\0\0\0\u0008", "image/tiff"),
                arguments("RIFF\u0010\0\0\0WEBPVP8 ", "image/webp"),
                arguments("BM\u00ff\0\0\0\0\0\0\0" + "6\0\0\0(\0\0\0", "image/bmp"));
    }

    @ParameterizedTest
    @MethodSource("images")
    void tellsImagesByContentAndLetsThemBeNamedAsOtherImages(String latin1, String mediaType) throws Exception {
        Path file = Files.write(folder.resolve("image"), latin1.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(types.detect(file, "photo.jpeg").mediaType()).isEqualTo(mediaType);
        assertThat(types.detect(file, "noname").mediaType()).isEqualTo(mediaType);
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> types.detect(file, "scan.pdf"))
                .withMessageContaining("image and not a PDF, as its name says");
    }

    @Test
    void takesATextThatBeginsAsABmpDoesForText() throws Exception {
        Path file = Files.writeString(folder.resolve("BMW"), "BMW invoices of this month, and some more words");

        assertThat(types.detect(file, "BMW.txt").mediaType()).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>",
                "<?xml version='1.0'?><!-- made by us --><?style x?>\n<ubl:CreditNote xmlns:ubl='urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2'><a/></ubl:CreditNote>",
                "\ufeff<?xml version=\"1.0\"?><rsm:CrossIndustryInvoice "
                        + "xmlns:rsm='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'>",
                "<rsm:CrossIndustryDocument xmlns:rsm='urn:ferd:CrossIndustryDocument:invoice:1p0'>",
                "<p:FatturaElettronica versione='FPR12' "
                        + "xmlns:p='http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2'>"
            })
    void knowsElectronicInvoicesByTheirRoot(String content) throws Exception {
        assertThat(detect("invoice.xml", content)).isEqualTo(DetectedType.EINVOICE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{ \"a\": 1 }| a JSON file",
                "[\"a\"]| a JSON file",
                "[[[[| a JSON file",
                "<?xml version='1.0'?><a/>| an XML file with the root element \"a\"",
                "<?xml version='1.0'?><Invoice/>| an XML file with the root element \"Invoice\" in no namespace",
                "<?xml version='1.0'?><b:Invoice xmlns:b='urn:b'/>| an XML file with the root element \"Invoice\" in the namespace \"urn:b\"",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>| an XML file with the root element \"a\""
            })
    void namesMarkupThatItDoesNotRead(String content, String what) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> detect("a.txt", content))
                .withMessage("a.txt is " + what + ", which Docket does not read yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1] See the appendix", "{name},\nthank you"})
    void takesABracketAtTheStartOfATextForText(String content) throws Exception {
        assertThat(detect("a.txt", content).mediaType()).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @CsvSource({"xl/workbook.xml, an Excel workbook", "x, an Office file of a kind that Docket does not know"})
    void tellsZipContainersApart(String entry, String what) throws IOException {
        Path file = zip("[Content_Types].xml", entry);

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> types.detect(file, "a"))
                .withMessage("a is " + what + ", which Docket does not read yet");
    }

    @Test
    void takesOtherContainersForArchives() throws Exception {
        assertThat(types.detect(zip("2026/a.txt", "really..odd.txt"), "a.zip"))
                .isEqualTo(new DetectedType("application/zip"));
    }

    @ParameterizedTest
    @CsvSource({"/etc/passwd", "..\\boot.ini", "a/../../b", "\\\\host\\share", "C:\\a.pdf"})
    void accusesNobodyForNamesThatExportProgramsWrite(String entry) throws Exception {
        assertThat(types.detect(zip(entry), "a.zip").mediaType()).isEqualTo("application/zip");
    }

    @Test
    void findsAnArchiveBehindAProgramThatUnpacksIt() throws Exception {
        byte[] zip = Files.readAllBytes(zip("a.txt"));
        byte[] behind = ("some program\0\1\2" + new String(zip, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(detect("a.zip", behind).mediaType()).isEqualTo("application/zip");
    }

    @ParameterizedTest
    @CsvSource({"a.eml", "a.txt", "noname"})
    void findsMailsByTheirHeaders(String name) throws Exception {
        assertThat(detect(name, Archives.mail("Hello", "Text", Archives.texts("a.txt", "A"))))
                .isEqualTo(new DetectedType("message/rfc822"));
    }

    @Test
    void findsMailboxesMessagesAndSignedFiles() throws Exception {
        byte[] mail = Archives.mail("Hello", "Text", Archives.texts());
        byte[] mailbox = ("From a@b Mon Mar  2 09:00:00 2026\n" + new String(mail, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        byte[] signed = Cms.signed(mail);

        assertThat(detect("a.eml", mailbox)).isEqualTo(DetectedType.MAILBOX);
        assertThat(detect("Inbox", mailbox)).isEqualTo(DetectedType.MAILBOX);
        assertThat(detect("a.msg", OutlookFiles.msg(folder.resolve("new")))).isEqualTo(DetectedType.OUTLOOK);
        assertThat(detect("winmail.dat", OutlookFiles.tnef("Text", "a.pdf", "x")))
                .isEqualTo(DetectedType.TNEF);
        assertThat(detect("smime.p7m", signed)).isEqualTo(DetectedType.SIGNED);
        assertThat(detect("a.pdf.p7m", Base64.getMimeEncoder().encode(signed))).isEqualTo(DetectedType.SIGNED);
        assertRefused("smime.p7m", Cms.enveloped(), Reason.ENCRYPTED, "smime.p7m is encrypted (S/MIME)");
    }

    @Test
    void takesADraftForAMailWhenItsNameSaysSo() throws Exception {
        assertThat(detect("draft.eml", "From: Anna\nDate: today\nSubject: Hello\n\nText\n")
                        .mediaType())
                .isEqualTo("message/rfc822");
    }

    @Test
    void refusesArchivesAndMailsThatAreSomethingElse() throws Exception {
        assertRefused(
                "a.eml",
                PROSE.getBytes(StandardCharsets.UTF_8),
                Reason.UNSUPPORTED_TYPE,
                "a.eml is text and not a mail, as its name says");
        assertRefused(
                "a.txt",
                Files.readAllBytes(zip("inside.txt")),
                Reason.UNSUPPORTED_TYPE,
                "a.txt is a ZIP archive and not text, as its name says");
    }

    @Test
    void doesNotTakeAPastedLetterForAMail() throws Exception {
        assertThat(detect("a.txt", "From: Anna\nDate: today\nSubject: Hello\n\nText\n")
                        .mediaType())
                .isEqualTo("text/plain");
    }

    @Test
    void refusesAContainerOfMoreEntriesThanTheLimit() throws IOException {
        String[] entries =
                IntStream.rangeClosed(0, 10_000).mapToObj(i -> "word/" + i).toArray(String[]::new);

        assertRefused(
                "a.docx",
                Files.readAllBytes(zip(entries)),
                Reason.TOO_LARGE,
                "a.docx has more ZIP entries than the limit of 10000");
    }

    @Test
    void saysWhenAnOfficeFileIsEncrypted() throws IOException {
        Path file = folder.resolve("secret");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(new byte[200_000]), "EncryptedPackage");
            container.writeFilesystem(out);
        }

        assertRefused(
                "a.docx",
                Files.readAllBytes(file),
                Reason.ENCRYPTED,
                "a.docx is an office document protected by a password");
    }

    @Test
    void refusesEmptyAndBlankFiles() throws IOException {
        assertRefused("a.pdf", new byte[0], Reason.EMPTY_FILE, "a.pdf has 0 bytes");
        assertRefused(
                "a.txt",
                " \n\t".getBytes(StandardCharsets.UTF_8),
                Reason.EMPTY_FILE,
                "a.txt holds nothing but white space");
    }

    @Test
    void refusesATruncatedContainerAsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(zip("[Content_Types].xml", "word/document.xml"));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertRefused("a.docx", half, Reason.CORRUPT, "a.docx is a damaged ZIP container");
    }

    @Test
    void throwsNothingElseOnRandomBytes() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            byte[][] heads = {
                {'P', 'K', 3, 4},
                {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                {(byte) 0xff, (byte) 0xfe}
            };
            byte[] head = heads[i % heads.length];
            System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
            try {
                assertThat(detect("a.csv", bytes)).isNotNull();
            } catch (UnreadableDocumentException e) {
                assertThat(e.reason().hint()).isNotBlank();
            }
        }
    }

    @Test
    void leavesAMissingFileToTheDisk() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> types.detect(folder.resolve("none"), "none"));
    }

    private DetectedType detect(String name, String content) throws IOException, UnreadableDocumentException {
        return detect(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private DetectedType detect(String name, byte[] content) throws IOException, UnreadableDocumentException {
        return types.detect(Files.write(folder.resolve("content"), content), name);
    }

    private void assertRefused(String name, byte[] content, Reason reason, String message) throws IOException {
        Path file = Files.write(folder.resolve("refused"), content);
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> types.detect(file, name))
                .withMessage(message)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Override PartName='/word/x.bin' ContentType='application/vnd.ms-office.vbaProject'/>",
                "<Override PartName='/word/document.xml' ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"
            })
    void tellsOfMacrosWhateverTheirPartIsCalled(String type) throws IOException {
        Path file = folder.resolve("letter.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types>" + type + "</Types>").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write('x');
        }

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> types.detect(file, "letter.docx"))
                .withMessageContaining("a Word document with macros");
    }

    private Path zip(String... entries) throws IOException {
        Path file = folder.resolve("container");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(1);
            }
        }
        return file;
    }

    private Path zipOf(String name, String content) throws IOException {
        Path file = folder.resolve("container");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
