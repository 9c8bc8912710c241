package io.docket.processors.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses an entry of a ZIP container that unpacks to far more than it is packed, or to more than any document has. */
final class BoundedEntry extends FilterInputStream {
    private static final long MOST = 200L * 1024 * 1024;
    private static final long HARMLESS = 1_000_000;
    private static final int RATIO = 100;

    private final long limit;
    private long read;

    BoundedEntry(InputStream in, long packedBytes) {
        super(in);
        limit = Math.min(MOST, Math.max(HARMLESS, packedBytes * RATIO));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = in.read(buffer, from, length);
        read += Math.max(0, count);
        if (read > limit) {
            throw new IOException("It is a zip bomb: a part unpacks to more than " + limit + " bytes");
        }
        return count;
    }
}
