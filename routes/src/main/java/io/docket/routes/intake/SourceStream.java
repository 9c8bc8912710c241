package io.docket.routes.intake;

import io.docket.routes.flow.SourceReadException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A source's bytes; tells its failures from those of the file store that they go to. */
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

    /** All that was wanted has been read by then. */
    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            // Nobody needs it any more.
        }
    }
}
