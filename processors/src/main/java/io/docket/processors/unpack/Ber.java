package io.docket.processors.unpack;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A streaming reader of BER, which includes DER (X.690, 8.1). */
final class Ber extends FilterInputStream {
    static final int SEQUENCE = 0x30;
    static final int OBJECT_ID = 0x06;
    static final int OCTETS = 0x04;
    static final int CONSTRUCTED = 0x20;
    /** The context-specific tag [0]. */
    static final int EXPLICIT_0 = 0xa0;

    private static final int MAX_DEPTH = 20;
    private long position;

    /**
     * An element.
     *
     * @param end position behind its content; -1 for the indefinite form, which end-of-contents octets close
     */
    record Element(int tag, long end) {
        boolean isIndefinite() {
            return end < 0;
        }

        boolean isEndOfContents() {
            return tag == 0;
        }
    }

    Ber(InputStream in) {
        super(in);
    }

    long position() {
        return position;
    }

    Element next() throws IOException {
        int tag = octet();
        if ((tag & 0x1f) == 0x1f) {
            throw new NoCmsException("A tag of more than one byte");
        }
        int length = octet();
        if (length == 0x80) {
            return new Element(tag, -1);
        }
        long size = length;
        if (length > 0x80) {
            size = 0;
            for (int i = length & 0x7f; i > 0; i--) {
                size = (size << 8) | octet();
                if (size > Integer.MAX_VALUE * 4L) {
                    throw new NoCmsException("An element of " + size + " bytes");
                }
            }
        }
        return new Element(tag, position + size);
    }

    /** Reads the header of the next element, which must have this tag. */
    Element enter(int tag) throws IOException {
        Element element = next();
        if (element.tag() != tag) {
            throw new NoCmsException("Expected the tag " + tag + " but found " + element.tag());
        }
        return element;
    }

    /** Reads to the end of an element. */
    void skip(Element element) throws IOException {
        skip(element, 0);
    }

    private void skip(Element element, int depth) throws IOException {
        if (depth == MAX_DEPTH) {
            throw new NoCmsException("Elements lie too deep");
        }
        if (!element.isIndefinite()) {
            skipTo(element.end());
            return;
        }
        for (Element inner = next(); !inner.isEndOfContents(); inner = next()) {
            skip(inner, depth + 1);
        }
    }

    private void skipTo(long end) throws IOException {
        while (position < end) {
            octet();
        }
    }

    int octet() throws IOException {
        int b = read();
        if (b < 0) {
            throw new EOFException("The end within an element");
        }
        return b;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        position += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = in.read(buffer, from, length);
        position += Math.max(0, count);
        return count;
    }

    /** The bytes are not CMS. */
    static final class NoCmsException extends IOException {
        private static final long serialVersionUID = 1L;

        NoCmsException(String message) {
            super(message);
        }
    }
}
