package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one XML part of an office file forwards, keeping nothing.
 *
 * <p>Names are written with the prefix that the standards use, e.g. {@code w:p}, whatever prefix the file has; the
 * namespaces of Strict and Transitional OOXML (ISO/IEC 29500) have the same one. Those of OpenDocument are shortened to
 * the word before the version, e.g. {@code text:p}.
 */
final class OfficeXml {
    /** Of elements; far more than any program writes, and few enough for the stack. */
    private static final int MAX_DEPTH = 400;

    private static final String OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String MICROSOFT = "http://schemas.microsoft.com/office/";
    private static final String OASIS = "http://schemas.openxmlformats.org/";
    private static final String ISO = "http://purl.oclc.org/ooxml/";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry(OASIS + "wordprocessingml/2006/main", "w"),
            Map.entry(ISO + "wordprocessingml/main", "w"),
            Map.entry(OASIS + "presentationml/2006/main", "p"),
            Map.entry(ISO + "presentationml/main", "p"),
            Map.entry(OASIS + "drawingml/2006/main", "a"),
            Map.entry(ISO + "drawingml/main", "a"),
            Map.entry(OASIS + "drawingml/2006/wordprocessingDrawing", "wp"),
            Map.entry(ISO + "drawingml/wordprocessingDrawing", "wp"),
            Map.entry(OASIS + "drawingml/2006/picture", "pic"),
            Map.entry(ISO + "drawingml/picture", "pic"),
            Map.entry(OASIS + "drawingml/2006/chart", "c"),
            Map.entry(ISO + "drawingml/chart", "c"),
            Map.entry(OASIS + "drawingml/2006/diagram", "dgm"),
            Map.entry(ISO + "drawingml/diagram", "dgm"),
            Map.entry(OASIS + "officeDocument/2006/math", "m"),
            Map.entry(ISO + "officeDocument/math", "m"),
            Map.entry(OASIS + "officeDocument/2006/relationships", "r"),
            Map.entry(ISO + "officeDocument/relationships", "r"),
            Map.entry(OASIS + "markup-compatibility/2006", "mc"),
            Map.entry(MICROSOFT + "drawing/2008/diagram", "dsp"),
            Map.entry(OPEN_DOCUMENT + "drawing:1.0", "draw"),
            Map.entry(OPEN_DOCUMENT + "svg-compatible:1.0", "svg"),
            Map.entry("http://www.w3.org/1998/Math/MathML", "math"),
            Map.entry("http://www.w3.org/1999/xlink", "xlink"),
            Map.entry("urn:schemas-microsoft-com:vml", "v"),
            Map.entry("urn:schemas-microsoft-com:office:office", "o"));

    /** Takes an element whose start has been read; what it leaves unread is skipped. */
    @FunctionalInterface
    interface Taker {
        void take(String name) throws IOException, UnreadableDocumentException;
    }

    /** Takes text between elements. */
    @FunctionalInterface
    interface TextTaker {
        void take(String text) throws UnreadableDocumentException;
    }

    private final String part;
    private final XMLStreamReader xml;
    private final TextBudget budget;
    private int depth;

    /**
     * Opens a part.
     *
     * @param part its name, for messages
     */
    OfficeXml(String part, InputStream in, TextBudget budget) throws UnreadableDocumentException {
        this.part = part;
        this.budget = budget;
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            // JDK 25 has a limit of 200, and words of its own for it.
            factory.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH + 1);
            xml = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw OfficeFaults.xml(part, e);
        }
    }

    /** Hands over the root element. */
    void root(Taker taker) throws IOException, UnreadableDocumentException {
        children(taker);
    }

    /** Hands over each element within the current one, in order. */
    void children(Taker taker) throws IOException, UnreadableDocumentException {
        walk(taker, null);
    }

    /** Hands over each element and text within the current one, in order. */
    void children(Taker taker, TextTaker texts) throws IOException, UnreadableDocumentException {
        walk(taker, texts);
    }

    private void walk(Taker taker, @Nullable TextTaker texts) throws IOException, UnreadableDocumentException {
        int outer = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                taker.take(name());
                while (depth > outer) {
                    next();
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (texts != null) {
                    texts.take(counted());
                }
            } else if (depth < outer || event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    /** Returns the text right within the current element. */
    String text() throws IOException, UnreadableDocumentException {
        StringBuilder text = new StringBuilder();
        children(name -> {}, text::append);
        return text.toString();
    }

    /** Returns the whole number that an attribute has; the default when it has none. */
    int number(String attribute, int otherwise) {
        String value = attribute(attribute);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Returns whether a property that is given without a value, or with one that says yes, is set. */
    boolean isOn(String attribute) {
        String value = attribute(attribute);
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** Returns an attribute of the current element; null without it. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(qualified(xml.getAttributeNamespace(i), xml.getAttributeLocalName(i)))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private String counted() throws UnreadableDocumentException {
        budget.take(xml.getTextLength());
        return xml.getText();
    }

    private String name() {
        return qualified(xml.getNamespaceURI(), xml.getLocalName());
    }

    private static String qualified(@Nullable String namespace, String name) {
        if (namespace == null || namespace.isEmpty()) {
            return name;
        }
        String prefix = PREFIXES.get(namespace);
        if (prefix == null && namespace.startsWith(OPEN_DOCUMENT)) {
            prefix = namespace.substring(OPEN_DOCUMENT.length()).replaceFirst(":.*", "");
        }
        return (prefix == null ? "?" : prefix) + ":" + name;
    }

    private int next() throws UnreadableDocumentException {
        try {
            // The reader throws at what comes after the end of a document.
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableDocumentException(
                        Reason.HOSTILE_CONTENT,
                        part + " has a document type declaration, which no office program writes");
            }
            count(event);
            return event;
        } catch (XMLStreamException e) {
            throw OfficeFaults.xml(part, e);
        }
    }

    private void count(int event) throws UnreadableDocumentException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        if (depth > MAX_DEPTH) {
            throw new UnreadableDocumentException(
                    Reason.HOSTILE_CONTENT, part + " has elements more than " + MAX_DEPTH + " deep");
        }
    }
}
