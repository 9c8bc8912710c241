package io.docket.routes.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;

/** An object's bytes; closing early aborts the request, since the SDK would read the rest. */
final class AbortedStream extends FilterInputStream {
    private final ResponseInputStream<?> object;
    private boolean ended;

    AbortedStream(ResponseInputStream<?> object) {
        super(object);
        this.object = object;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        ended |= read < 0;
        return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        ended |= read < 0;
        return read;
    }

    @Override
    public void close() throws IOException {
        if (ended) {
            super.close();
        } else {
            object.abort();
        }
    }
}
