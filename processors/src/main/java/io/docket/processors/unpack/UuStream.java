package io.docket.processors.unpack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Decodes uuencode, as used in mails before MIME: lines between {@code begin 644 name} and {@code end}. */
final class UuStream extends InputStream {
    private static final int MAX_LINE = 200;

    private final InputStream in;
    private byte[] bytes = new byte[0];
    private int at;
    private boolean begun;
    private boolean ended;

    UuStream(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    @Override
    public int read() throws IOException {
        while (at == bytes.length && !ended) {
            next();
        }
        return at < bytes.length ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int first = length == 0 ? 0 : read();
        if (length == 0 || first < 0) {
            return length == 0 ? 0 : -1;
        }
        buffer[from] = (byte) first;
        int count = Math.min(length - 1, bytes.length - at);
        System.arraycopy(bytes, at, buffer, from + 1, count);
        at += count;
        return 1 + count;
    }

    private void next() throws IOException {
        String line = line();
        if (line.equals("end")) {
            ended = true;
        } else if (begun && !line.isEmpty()) {
            bytes = decoded(line);
            at = 0;
        } else if (line.startsWith("begin ")) {
            begun = true;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int b = in.read();
        for (; b >= 0 && b != '\n' && line.length() < MAX_LINE; b = in.read()) {
            line.append((char) b);
        }
        if (b < 0 && line.length() == 0) {
            throw new DamagedMailException("the uuencoded file has no end");
        }
        return line.toString().stripTrailing();
    }

    private static byte[] decoded(String line) {
        byte[] out = new byte[sextet(line, 0)];
        for (int i = 0; i < out.length; i++) {
            int bits = 0;
            for (int j = 0; j < 4; j++) {
                bits = (bits << 6) | sextet(line, 1 + i / 3 * 4 + j);
            }
            out[i] = (byte) (bits >>> (16 - 8 * (i % 3)));
        }
        return out;
    }

    private static int sextet(String line, int at) {
        return at < line.length() ? (line.charAt(at) - ' ') & 63 : 0;
    }
}
