package io.docket.processors.einvoice;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML into elements; those that repeat without a bound are handed out one by one and not kept. */
final class XmlTree {
    /** Far more than any invoice has, and less than the limit of JDK 25, whose words would be others. */
    private static final int MAX_DEPTH = 50;

    private final Set<String> pieces;
    private final Consumer<XmlElement> taker;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final long maxCharacters;
    private boolean inAttachment;
    private int attachments;
    private long characters;

    private XmlTree(Set<String> pieces, Consumer<XmlElement> taker, long maxCharacters) {
        this.pieces = pieces;
        this.taker = taker;
        this.maxCharacters = maxCharacters;
    }

    /**
     * Returns the elements; those that are files keep no content.
     *
     * @param pieces names of elements that are handed out instead of being kept
     * @param maxCharacters of all texts, names and values together
     * @throws UnreadableDocumentException CORRUPT when it is not well-formed, HOSTILE_CONTENT with a document type
     *     declaration, which may define entities, TOO_LARGE beyond the limits
     */
    static Found read(InputStream in, Set<String> pieces, Consumer<XmlElement> taker, long maxCharacters)
            throws UnreadableDocumentException {
        try {
            return new XmlTree(pieces, taker, maxCharacters).read(in);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new UnreadableDocumentException(
                    Reason.CORRUPT, "The XML is not well-formed" + (line > 0 ? ", line " + line : ""), e);
        }
    }

    /**
     * What was read.
     *
     * @param attachments how many files lie in it, see {@link Attachments}
     */
    record Found(XmlElement root, int attachments) {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private Found read(InputStream in) throws XMLStreamException, UnreadableDocumentException {
        XMLStreamReader xml = reader(in);
        XmlElement root = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableDocumentException(
                        Reason.HOSTILE_CONTENT,
                        "The XML has a document type declaration, which no electronic invoice has");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                root = end();
            } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && !inAttachment) {
                count(xml.getTextLength());
                open.element().add(xml.getText());
            }
        }
        if (root == null) {
            throw new XMLStreamException("There is no element");
        }
        return new Found(root, attachments);
    }

    private void begin(XMLStreamReader xml) throws UnreadableDocumentException {
        if (open.size() == MAX_DEPTH) {
            throw new UnreadableDocumentException(
                    Reason.HOSTILE_CONTENT, "The XML has elements more than " + MAX_DEPTH + " deep");
        }
        XmlElement outer = open.peek();
        inAttachment = Attachments.isOne(xml.getLocalName(), outer == null ? null : outer.name());
        attachments += inAttachment ? 1 : 0;
        XmlElement element = new XmlElement(xml.getLocalName(), Objects.requireNonNullElse(xml.getNamespaceURI(), ""));
        count(element.name().length());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            count(xml.getAttributeValue(i).length());
            element.attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        open.push(element);
    }

    private XmlElement end() {
        inAttachment = false;
        XmlElement element = open.pop();
        XmlElement outer = open.peek();
        if (pieces.contains(element.name())) {
            taker.accept(element);
        } else if (outer != null) {
            outer.add(element);
        }
        return element;
    }

    private void count(int more) throws UnreadableDocumentException {
        characters += more;
        if (characters > maxCharacters) {
            throw new UnreadableDocumentException(
                    Reason.TOO_LARGE, "The XML has more characters than the limit of " + maxCharacters);
        }
    }
}
