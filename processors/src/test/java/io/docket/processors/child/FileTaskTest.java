package io.docket.processors.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTaskTest {
    private static final String INVOICE = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\""
            + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"><cbc:ID>1</cbc:ID></Invoice>";

    @TempDir
    private Path folder;

    private final PDDocument document = new PDDocument();

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void writesTheFilesAndLeavesTheInvoiceItselfAlone() throws Exception {
        embed("terms.txt", "Terms", "factur-x.xml", INVOICE, "../../plan.txt", "Plan");

        List<ParserReply> replies = take(10, 1000);

        assertThat(replies)
                .containsExactly(
                        new ParserReply.FileRead("../../plan.txt", false),
                        new ParserReply.FileRead("terms.txt", false),
                        new ParserReply.Done());
        assertThat(folder.resolve("out.0")).hasContent("Plan");
        assertThat(folder.resolve("out.1")).hasContent("Terms");
    }

    @Test
    void findsAFileBehindAPaperClip() throws Exception {
        embed();
        COSDictionary clip = new COSDictionary();
        clip.setName(COSName.SUBTYPE, "FileAttachment");
        clip.setItem(COSName.FS, specification("clipped.txt", "Clipped"));
        document.getPage(0).setAnnotations(List.of(PDAnnotation.createAnnotation(clip)));

        assertThat(take(10, 1000))
                .containsExactly(new ParserReply.FileRead("clipped.txt", false), new ParserReply.Done());
    }

    @Test
    void refusesMoreFilesOrBytesThanItsLimits() throws Exception {
        embed("a.txt", "x".repeat(600), "b.txt", "x".repeat(600));

        assertThat(take(1, 10_000).get(0)).isInstanceOf(ParserReply.Unreadable.class);
        assertThat(take(10, 1000))
                .last()
                .isInstanceOfSatisfying(
                        ParserReply.Unreadable.class,
                        refused -> assertThat(refused.message())
                                .isEqualTo("Its files are larger than the limit of 1000 bytes"));
    }

    @Test
    void saysHowManyFilesAPdfHasBesidesItsInvoice() throws Exception {
        embed("terms.txt", "Terms", "factur-x.xml", INVOICE);

        ParserTask task = new ParserTask.ReadPdf(save(), folder.resolve("einvoice.xml"));

        assertThat(replies(task)).contains(new ParserReply.FilesFound(1));
    }

    private List<ParserReply> take(int maxFiles, long maxBytes) throws Exception {
        return replies(new ParserTask.TakeFiles(save(), folder.resolve("out"), maxFiles, 100_000, maxBytes));
    }

    private Path save() throws IOException {
        Path file = folder.resolve("holding.pdf");
        document.save(file.toFile());
        return file;
    }

    private void embed(String... namesAndContents) throws IOException {
        document.addPage(new PDPage());
        Map<String, PDComplexFileSpecification> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], specification(namesAndContents[i], namesAndContents[i + 1]));
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private PDComplexFileSpecification specification(String name, String content) throws IOException {
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        specification.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes)));
        return specification;
    }

    private static List<ParserReply> replies(ParserTask task) throws Exception {
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        ParserTask.write(task, new DataOutputStream(in));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParserMain.serve(new ParserLimits(10, 100_000, 72, 1_000_000), new ByteArrayInputStream(in.toByteArray()), out);
        DataInputStream bytes = new DataInputStream(new ByteArrayInputStream(out.toByteArray()));
        ReplyReader reader = new ReplyReader(bytes, 100_000);
        List<ParserReply> replies = new ArrayList<>();
        while (bytes.available() > 0) {
            replies.add(reader.read());
        }
        return replies;
    }
}
