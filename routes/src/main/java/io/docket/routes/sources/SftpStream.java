package io.docket.routes.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file on a server; distinguishes a broken connection from an unreadable file. */
final class SftpStream extends FilterInputStream {
    private final SftpSession session;

    SftpStream(InputStream in, SftpSession session) {
        super(in);
        this.session = session;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        try {
            return super.read(buffer, from, length);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private IOException failure(IOException e) {
        return session.isConnected() ? e : new ServerAwayException(e);
    }
}
