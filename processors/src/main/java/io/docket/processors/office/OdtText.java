package io.docket.processors.office;

import io.docket.processors.document.ReadText;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.document.ZipContainer;
import io.docket.processors.document.ZipContainer.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a text document of LibreOffice and others (ISO/IEC 26300, OpenDocument): what stands in headers, the body, notes,
 * comments and what stands in footers.
 */
final class OdtText implements OfficeText {
    private static final String CONTENT = "content.xml";

    private final long maxCharacters;

    OdtText(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    @Override
    public ReadText read(Path file) throws IOException, UnreadableDocumentException {
        try (ZipContainer container = ZipContainer.open(file, "The document")) {
            refuseEncrypted(container);
            TextBudget budget = new TextBudget(maxCharacters);
            OdtLists lists = new OdtLists();
            OdtMargins margins = new OdtMargins();
            Unread unread = new Unread();
            OdtPart.Objects objects = href -> equation(container, href, budget);
            if (entry(container, "styles.xml").isPresent()) {
                read(
                        container,
                        "styles.xml",
                        budget,
                        xml -> margins.read(
                                xml, lists, line -> new OdtPart(xml, lists, unread, budget, objects).paragraphs(line)));
            }
            StringBuilder text = new StringBuilder(margins.headers());
            read(container, CONTENT, budget, xml -> new OdtPart(xml, lists, unread, budget, objects).read(text));
            return new ReadText(text.append(margins.footers()).toString(), unread.findings());
        }
    }

    /** Takes an XML part. */
    @FunctionalInterface
    private interface Taker {
        void take(OfficeXml xml) throws IOException, UnreadableDocumentException;
    }

    private static void read(ZipContainer container, String name, TextBudget budget, Taker taker)
            throws IOException, UnreadableDocumentException {
        Entry entry = entry(container, name)
                .orElseThrow(() ->
                        new UnreadableDocumentException(Reason.CORRUPT, "The document is damaged: it has no " + name));
        try (InputStream in = new BoundedEntry(container.open(entry), entry.packedBytes())) {
            taker.take(new OfficeXml(name, in, budget));
        }
    }

    private static Optional<Entry> entry(ZipContainer container, String name) {
        return container.entries().stream()
                .filter(entry -> entry.name().equals(name) && entry.isReadable())
                .findFirst();
    }

    /** Part 3, 4.8: the manifest says of each entry whether it is encrypted; the ZIP container does not. */
    private static void refuseEncrypted(ZipContainer container) throws IOException, UnreadableDocumentException {
        String manifest = "META-INF/manifest.xml";
        if (entry(container, manifest).isEmpty()) {
            return;
        }
        boolean[] encrypted = {false};
        read(
                container,
                manifest,
                new TextBudget(Integer.MAX_VALUE),
                xml -> xml.root(root -> xml.children(
                        file -> xml.children(name -> encrypted[0] |= name.equals("manifest:encryption-data")))));
        if (encrypted[0]) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED, "The document is protected by a password");
        }
    }

    /** Returns the equation that an object in the document is; empty when it is none. */
    private static Optional<String> equation(ZipContainer container, String href, TextBudget budget)
            throws IOException, UnreadableDocumentException {
        String name = href.replaceFirst("^\\./", "") + "/" + CONTENT;
        if (entry(container, name).isEmpty()) {
            return Optional.empty();
        }
        StringBuilder equation = new StringBuilder();
        read(
                container,
                name,
                budget,
                xml -> xml.root(root -> {
                    if (root.equals("math:math")) {
                        equation.append(new Equation(xml).read());
                    }
                }));
        return equation.isEmpty() ? Optional.empty() : Optional.of(equation.toString());
    }
}
