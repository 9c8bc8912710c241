package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.Page;
import io.docket.processors.document.ToRead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedXmlTest {
    @TempDir
    private Path folder;

    private final PDDocument document = new PDDocument();

    @BeforeEach
    void addAPage() {
        document.addPage(new PDPage());
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void handsOutXmlAfterThePagesInvoicesFirst() throws Exception {
        embed(file("data.XML", "<data/>"), file("notes.txt", "text"), file("factur-x.xml", "<invoice/>"));

        assertThat(read()).containsExactly("page 1", "factur-x.xml <invoice/>", "data.XML <data/>");
    }

    @Test
    void findsAFileThatIsOnlyAssociatedWithTheDocument() throws Exception {
        COSArray associated = new COSArray();
        associated.add(file("factur-x.xml", "<invoice/>"));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);

        assertThat(read()).containsExactly("page 1", "factur-x.xml <invoice/>");
    }

    @Test
    void endsInATreeOfNamesThatContainsItself() throws Exception {
        COSDictionary tree = new COSDictionary();
        COSArray kids = new COSArray();
        kids.add(tree);
        kids.add(tree);
        tree.setItem(COSName.KIDS, kids);
        COSDictionary names = new COSDictionary();
        names.setItem(COSName.EMBEDDED_FILES, tree);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);

        assertThat(read()).containsExactly("page 1");
    }

    private PDComplexFileSpecification file(String name, String content) throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(file);
        return specification;
    }

    private void embed(PDComplexFileSpecification... files) {
        Map<String, PDComplexFileSpecification> byName = new LinkedHashMap<>();
        for (PDComplexFileSpecification file : files) {
            byName.put(file.getFilename(), file);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(byName);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private List<String> read() throws Exception {
        Path file = folder.resolve("hybrid.pdf");
        document.save(file.toFile());
        List<String> taken = new ArrayList<>();
        new PdfText(10, 1000).read(file, new PdfText.Pages() {
            @Override
            public void take(Page page, int total, @Nullable ToRead toRead) {
                taken.add("page " + page.number());
            }

            @Override
            public void xml(String name, InputStream content) throws IOException {
                taken.add(name + " " + new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        });
        return taken;
    }
}
