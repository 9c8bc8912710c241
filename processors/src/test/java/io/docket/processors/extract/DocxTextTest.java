package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
        assertThat(new DocxText(1000).read(docx)).isEqualTo("Before\nItem\tPrice\nBolt\t0.10\nAfter\n");
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

    private void replaceBody(String xml) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(docx)) {
            Files.write(zip.getPath("word/document.xml"), xml.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void assertRefused(long maxCharacters, Reason reason) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> new DocxText(maxCharacters).read(docx))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
