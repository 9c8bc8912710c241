package io.docket.processors.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.common.filespecification.PDFileSpecification;
import org.jspecify.annotations.Nullable;

/**
 * A file embedded in a PDF (PDF 1.7, 7.11.4), e.g. of a portfolio, behind a paper clip on a page, or with PDF/A-3.
 *
 * @param name as the PDF says; may be empty
 */
record EmbeddedFile(String name, PDEmbeddedFile file) {
    /** The names that Factur-X, ZUGFeRD and XRechnung prescribe; a file of such a name is the invoice itself. */
    private static final List<String> INVOICES =
            List.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "cii.xml", "ubl.xml");

    /** More are not looked for. */
    private static final int MAX_FILES = 10_000;

    private static final int MAX_PAGES = 5000;
    /** Of the tree; fewer than the stack has room for. */
    private static final int MAX_NODES = 500;

    InputStream open() throws IOException {
        return file.createInputStream();
    }

    /** Returns those that are XML, invoices first. */
    static List<EmbeddedFile> xmlOf(List<EmbeddedFile> all) {
        List<EmbeddedFile> files = new ArrayList<>();
        all.stream().filter(EmbeddedFile::isXml).forEach(files::add);
        files.sort(Comparator.comparing(file -> !INVOICES.contains(file.name().toLowerCase(Locale.ROOT))));
        return files;
    }

    /** Returns those of a document; what of the lists of files is damaged is left out. */
    static List<EmbeddedFile> of(PDDocument document) {
        Map<COSBase, EmbeddedFile> found = new LinkedHashMap<>();
        try {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
                collect(names.getDictionaryObject(COSName.EMBEDDED_FILES), new HashSet<>(), found);
            }
            if (catalog.getDictionaryObject(COSName.getPDFName("AF")) instanceof COSArray associated) {
                for (int i = 0; i < associated.size() && found.size() < MAX_FILES; i++) {
                    add(associated.getObject(i), found);
                }
            }
            clipped(document, found);
        } catch (IOException | RuntimeException e) {
            // What was found before the damage is handed out.
            return List.copyOf(found.values());
        }
        return List.copyOf(found.values());
    }

    /** Looks behind the paper clips on pages. */
    private static void clipped(PDDocument document, Map<COSBase, EmbeddedFile> found) throws IOException {
        int pages = 0;
        for (PDPage page : document.getPages()) {
            if (pages++ == MAX_PAGES) {
                return;
            }
            if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
                for (int i = 0; i < annotations.size() && found.size() < MAX_FILES; i++) {
                    clipped(annotations.getObject(i), found);
                }
            }
        }
    }

    private static void clipped(@Nullable COSBase annotation, Map<COSBase, EmbeddedFile> found) throws IOException {
        if (annotation instanceof COSDictionary clip
                && "FileAttachment".equals(clip.getNameAsString(COSName.SUBTYPE))) {
            add(clip.getDictionaryObject(COSName.FS), found);
        }
    }

    /** Walks a name tree (PDF 1.7, 7.9.6), which in a hostile file may contain itself. */
    private static void collect(@Nullable COSBase node, Set<COSBase> seen, Map<COSBase, EmbeddedFile> found)
            throws IOException {
        if (!(node instanceof COSDictionary tree) || seen.size() == MAX_NODES || !seen.add(node)) {
            return;
        }
        if (tree.getDictionaryObject(COSName.NAMES) instanceof COSArray leaves) {
            for (int i = 1; i < leaves.size() && found.size() < MAX_FILES; i += 2) {
                add(leaves.getObject(i), found);
            }
        }
        if (tree.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = 0; i < Math.min(kids.size(), MAX_NODES); i++) {
                collect(kids.getObject(i), seen, found);
            }
        }
    }

    private static void add(@Nullable COSBase entry, Map<COSBase, EmbeddedFile> found) throws IOException {
        if (entry == null
                || !(PDFileSpecification.createFS(entry) instanceof PDComplexFileSpecification specification)) {
            return;
        }
        PDEmbeddedFile file = specification.getEmbeddedFileUnicode() == null
                ? specification.getEmbeddedFile()
                : specification.getEmbeddedFileUnicode();
        String name = specification.getFilename() == null ? "" : specification.getFilename();
        if (file != null) {
            found.putIfAbsent(file.getCOSObject(), new EmbeddedFile(name, file));
        }
    }

    boolean isXml() {
        String type = file.getSubtype();
        return name.toLowerCase(Locale.ROOT).endsWith(".xml") || (type != null && type.endsWith("xml"));
    }
}
