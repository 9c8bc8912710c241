package io.docket.routes.intake;

import io.docket.routes.flow.SourceReadException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A source's bytes; failures are SourceReadExceptions, to tell them from those of the file store. */
final class SourceStream extends FilterInputStream {
    SourceStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new SourceReadException(e);
        }
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        try {
            return super.read(buffer, from, length);
        } catch (IOException e) {
            throw new SourceReadException(e);
        }
    }

    /** Failures are ignored, because everything needed has been read by then. */
    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            // See above.
        }
    }
}
