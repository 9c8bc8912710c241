package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects what stands in the headers and footers of the kinds of pages of an OpenDocument text, each text once. */
final class OdtMargins {
    private final Set<String> headers = new LinkedHashSet<>();
    private final Set<String> footers = new LinkedHashSet<>();

    /** Reads the paragraphs within the current element. */
    @FunctionalInterface
    interface Paragraphs {
        void read(TextSink sink) throws IOException, UnreadableDocumentException;
    }

    /** Reads the styles, in which they are, and the styles of lists among them. */
    void read(OfficeXml xml, OdtLists lists, Paragraphs paragraphs) throws IOException, UnreadableDocumentException {
        xml.root(root -> element(xml, root, lists, paragraphs));
    }

    private void element(OfficeXml xml, String name, OdtLists lists, Paragraphs paragraphs)
            throws IOException, UnreadableDocumentException {
        boolean header = name.startsWith("style:header") && !name.endsWith("-style");
        boolean footer = name.startsWith("style:footer") && !name.endsWith("-style");
        if (header || footer) {
            if (xml.isOn("style:display")) {
                StringBuilder text = new StringBuilder();
                paragraphs.read(TextSink.lines(text));
                if (!text.toString().isBlank()) {
                    (header ? headers : footers).add(text.toString());
                }
            }
        } else if (!lists.style(xml, name)) {
            xml.children(inner -> element(xml, inner, lists, paragraphs));
        }
    }

    String headers() {
        return String.join("", headers);
    }

    String footers() {
        return String.join("", footers);
    }
}
