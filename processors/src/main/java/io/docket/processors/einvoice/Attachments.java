package io.docket.processors.einvoice;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The files that lie in an electronic invoice as base64 (EN 16931, BT-125; FatturaPA, Allegati). */
public final class Attachments {
    private static final Set<String> BINARIES = Set.of("EmbeddedDocumentBinaryObject", "AttachmentBinaryObject");
    private static final String ITALIAN = "Attachment";
    private static final String ITALIAN_NAME = "NomeAttachment";
    private static final String ITALIAN_GROUP = "Allegati";

    /** Takes the files one after the other. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Takes one.
         *
         * @param content of it; what it throws says that the file is damaged
         */
        void take(String name, InputStream content) throws IOException, UnreadableDocumentException;
    }

    private Attachments() {}

    /** Returns whether the content of an element is a file. */
    static boolean isOne(String name, @Nullable String outer) {
        return BINARIES.contains(name) || (name.equals(ITALIAN) && ITALIAN_GROUP.equals(outer));
    }

    /**
     * Hands out all files, in the order of the invoice.
     *
     * @param file XML
     * @throws UnreadableDocumentException when it is not well-formed, or has more files than {@code maxFiles}
     */
    public static void take(Path file, int maxFiles, Taker taker) throws IOException, UnreadableDocumentException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            take(XmlTree.reader(in), maxFiles, taker);
        } catch (XMLStreamException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, "The XML is not well-formed", e);
        }
    }

    private static void take(XMLStreamReader xml, int maxFiles, Taker taker)
            throws XMLStreamException, IOException, UnreadableDocumentException {
        int files = 0;
        String outer = null;
        String name = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String element = xml.getLocalName();
            if (isOne(element, outer)) {
                files++;
                if (files > maxFiles) {
                    throw new UnreadableDocumentException(
                            Reason.TOO_LARGE, "It holds more files than the limit of " + maxFiles);
                }
                hand(xml, name, taker);
            } else if (element.equals(ITALIAN_NAME)) {
                name = xml.getElementText().strip();
            } else {
                outer = element.equals(ITALIAN_GROUP) ? element : outer;
            }
        }
    }

    private static void hand(XMLStreamReader xml, String italianName, Taker taker)
            throws IOException, UnreadableDocumentException {
        String name =
                Optional.ofNullable(xml.getAttributeValue(null, "filename")).orElse(italianName);
        try (InputStream content = Base64.getDecoder().wrap(new Characters(xml))) {
            taker.take(name, content);
        }
    }
}
