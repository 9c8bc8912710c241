package io.docket.processors.einvoice;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of the element that a reader is at, without white space, as bytes of ASCII; it is read as far as it is asked for. */
final class Characters extends InputStream {
    private final XMLStreamReader xml;
    private String chunk = "";
    private int at;
    private boolean ended;

    Characters(XMLStreamReader xml) {
        this.xml = xml;
    }

    @Override
    public int read() throws IOException {
        while (true) {
            while (at < chunk.length()) {
                char next = chunk.charAt(at++);
                if (!Character.isWhitespace(next)) {
                    // What is no ASCII is no base64 either, and told by its decoder.
                    return next < 128 ? next : '?';
                }
            }
            if (!next()) {
                return -1;
            }
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int next = read();
            if (next < 0) {
                return count == 0 ? -1 : count;
            }
            buffer[offset + count++] = (byte) next;
        }
        return count;
    }

    private boolean next() throws IOException {
        if (ended) {
            return false;
        }
        try {
            int event = xml.next();
            ended = event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.START_ELEMENT;
            boolean text = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
            chunk = text ? xml.getText() : "";
            at = 0;
            return !ended;
        } catch (XMLStreamException e) {
            throw new IOException("The XML is not well-formed", e);
        }
    }
}
