package io.docket.processors.document;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * Reports damaged compressed data always as a ZipException; the decompressors of old methods throw various exceptions.
 */
final class PackedStream extends FilterInputStream {
    private final boolean old;

    PackedStream(InputStream in, int method) {
        super(in);
        old = method != ZipEntry.STORED && method != ZipEntry.DEFLATED;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        try {
            return in.read(buffer, from, length);
        } catch (EOFException | RuntimeException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw old ? damaged(e) : e;
        }
    }

    private static ZipException damaged(Exception cause) {
        ZipException damaged = new ZipException(cause.getMessage());
        damaged.initCause(cause);
        return damaged;
    }
}
