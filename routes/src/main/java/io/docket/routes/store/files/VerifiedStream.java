package io.docket.routes.store.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file's bytes; at their end, the file is checked for changes. */
public final class VerifiedStream extends FilterInputStream {
    private final Verification verification;
    private boolean verified;

    /** Fails when the file has changed. */
    @FunctionalInterface
    public interface Verification {
        void verify() throws IOException;
    }

    public VerifiedStream(InputStream in, Verification verification) {
        super(in);
        this.verification = verification;
    }

    @Override
    public int read() throws IOException {
        return ended(super.read());
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        return ended(super.read(buffer, from, length));
    }

    private int ended(int read) throws IOException {
        if (read < 0 && !verified) {
            verified = true;
            verification.verify();
        }
        return read;
    }
}
