package io.docket.processors.document;

import java.io.StringReader;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The root element of an XML file, as its beginning shows it.
 *
 * @param name without its prefix
 * @param namespace that it is in; empty when it is in none
 */
public record XmlRoot(String name, String namespace) {
    /**
     * Returns the root element of a text that begins like XML; null when it begins otherwise, or its first element is
     * not whole.
     */
    public static @Nullable XmlRoot of(String beginning) {
        if (!beginning.stripLeading().startsWith("<")) {
            return null;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(beginning.stripLeading()));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                // What stands before the root element says nothing of it.
            }
            return new XmlRoot(xml.getLocalName(), Objects.requireNonNullElse(xml.getNamespaceURI(), ""));
        } catch (XMLStreamException | NoSuchElementException e) {
            return null;
        }
    }

    /** Returns the syntax that has such a root; empty when it is no electronic invoice. */
    public Optional<EInvoice.Syntax> syntax() {
        return Arrays.stream(EInvoice.Syntax.values())
                .filter(syntax -> syntax.root().equals(name))
                .filter(syntax -> syntax.has(namespace))
                .findFirst();
    }

    /** Describes it for people: the name, and the namespace where another one would have been an electronic invoice. */
    public String describe() {
        boolean known = Arrays.stream(EInvoice.Syntax.values())
                .anyMatch(syntax -> syntax.root().equals(name));
        return "an XML file with the root element \"" + name + "\"" + (known ? inNamespace() : "");
    }

    private String inNamespace() {
        return namespace.isEmpty() ? " in no namespace" : " in the namespace \"" + namespace + "\"";
    }
}
