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
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.common.filespecification.PDFileSpecification;
import org.jspecify.annotations.Nullable;

/**
 * An XML file embedded in a PDF (PDF 1.7, 7.11.4, and associated files of PDF/A-3).
 *
 * @param name as the PDF says
 */
record EmbeddedXml(String name, PDEmbeddedFile file) {
    /** The names that Factur-X, ZUGFeRD and XRechnung prescribe; a file of such a name is the invoice itself. */
    private static final List<String> INVOICES =
            List.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "cii.xml", "ubl.xml");

    private static final int MAX_FILES = 1000;
    /** Of the tree; fewer than the stack has room for. */
    private static final int MAX_NODES = 500;

    InputStream open() throws IOException {
        return file.createInputStream();
    }

    /** Returns those of a document, invoices first; what of the lists of files is damaged is left out. */
    static List<EmbeddedXml> of(PDDocument document) {
        Map<COSBase, EmbeddedXml> found = new LinkedHashMap<>();
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
        } catch (IOException | RuntimeException e) {
            // What was found before the damage is handed out.
            return sorted(found);
        }
        return sorted(found);
    }

    private static List<EmbeddedXml> sorted(Map<COSBase, EmbeddedXml> found) {
        List<EmbeddedXml> files = new ArrayList<>(found.values());
        files.sort(Comparator.comparing(file -> !INVOICES.contains(file.name().toLowerCase(Locale.ROOT))));
        return files;
    }

    /** Walks a name tree (PDF 1.7, 7.9.6), which in a hostile file may contain itself. */
    private static void collect(@Nullable COSBase node, Set<COSBase> seen, Map<COSBase, EmbeddedXml> found)
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

    private static void add(@Nullable COSBase entry, Map<COSBase, EmbeddedXml> found) throws IOException {
        if (entry == null
                || !(PDFileSpecification.createFS(entry) instanceof PDComplexFileSpecification specification)) {
            return;
        }
        PDEmbeddedFile file = specification.getEmbeddedFileUnicode() == null
                ? specification.getEmbeddedFile()
                : specification.getEmbeddedFileUnicode();
        String name = specification.getFilename() == null ? "" : specification.getFilename();
        if (file != null && isXml(name, file)) {
            found.putIfAbsent(file.getCOSObject(), new EmbeddedXml(name, file));
        }
    }

    private static boolean isXml(String name, PDEmbeddedFile file) {
        String type = file.getSubtype();
        return name.toLowerCase(Locale.ROOT).endsWith(".xml") || (type != null && type.endsWith("xml"));
    }
}
