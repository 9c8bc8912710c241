package io.docket.processors.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** The bytes of an octet string, which may be cut into others (X.690, 8.7). */
final class BerOctets extends InputStream {
    private static final int MAX_DEPTH = 20;

    private final Ber ber;
    private final Deque<Ber.Element> open = new ArrayDeque<>();
    private long end;
    private boolean ended;

    /** Reads the octet string that comes next. */
    BerOctets(Ber ber) throws IOException {
        this.ber = ber;
        begin(ber.next());
    }

    private void begin(Ber.Element element) throws IOException {
        if (element.tag() == Ber.OCTETS && !element.isIndefinite()) {
            end = element.end();
        } else if (element.tag() == (Ber.OCTETS | Ber.CONSTRUCTED) && open.size() < MAX_DEPTH) {
            open.push(element);
            end = ber.position();
        } else {
            throw new Ber.NoCmsException("Expected octets but found the tag " + element.tag());
        }
    }

    /** Finds the next bytes; returns whether there are any. */
    private boolean advance() throws IOException {
        try {
            return advanced();
        } catch (Ber.NoCmsException e) {
            throw new DamagedMailException("what it signs is damaged");
        }
    }

    private boolean advanced() throws IOException {
        while (!ended && ber.position() >= end) {
            Ber.Element outer = open.peek();
            if (outer == null) {
                ended = true;
            } else if (!outer.isIndefinite() && ber.position() >= outer.end()) {
                open.pop();
            } else {
                Ber.Element inner = ber.next();
                if (inner.isEndOfContents()) {
                    open.pop();
                } else {
                    begin(inner);
                }
            }
        }
        return !ended;
    }

    @Override
    public int read() throws IOException {
        return advance() ? ber.octet() : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int count = ber.read(buffer, from, (int) Math.min(length, end - ber.position()));
        if (count < 0) {
            throw new DamagedMailException("what it signs is cut off");
        }
        return count;
    }
}
