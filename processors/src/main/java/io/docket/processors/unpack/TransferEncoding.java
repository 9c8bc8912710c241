package io.docket.processors.unpack;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** Decodes a part by its Content-Transfer-Encoding (RFC 2045, 6), which some programs declare wrongly. */
final class TransferEncoding {
    private static final int LOOK = 256;

    private TransferEncoding() {}

    /**
     * Returns the decoded bytes; reading fails with {@link DamagedMailException} when the input ends within an encoded
     * group.
     *
     * @param bounded whether the part ends at a boundary and not at the end of the file
     */
    static InputStream decoded(InputStream raw, String name, boolean bounded) throws IOException {
        return switch (name) {
            case "base64" -> base64(new BufferedInputStream(raw));
            case "quoted-printable" -> new QuotedPrintableInputStream(new Tail(raw, bounded), DecodeMonitor.SILENT);
            case "x-uuencode", "uuencode", "x-uue", "uue" -> new UuStream(raw);
            default -> raw;
        };
    }

    /** A part whose first line has many non-base64 characters is not base64, whatever its header says. */
    private static InputStream base64(BufferedInputStream in) throws IOException {
        in.mark(LOOK);
        String start = new String(in.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
        in.reset();
        String line = start.stripLeading().replaceFirst("(?s)\\R.*", "").replaceAll("\\s", "");
        int other = line.replaceAll("[A-Za-z0-9+/=]", "").length();
        return 4 * other > line.length() ? in : new Base64Stream(in);
    }

    /**
     * Detects quoted-printable that ends within an escape like {@code =3D}; a soft line break at the end is allowed.
     */
    private static final class Tail extends FilterInputStream {
        private final boolean bounded;
        private int before;
        private int last;

        Tail(InputStream in, boolean bounded) {
            super(in);
            this.bounded = bounded;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = in.read(buffer, from, length);
            if (count > 1) {
                before = buffer[from + count - 2];
            } else if (count == 1) {
                before = last;
            }
            if (count > 0) {
                last = buffer[from + count - 1];
            } else if (count < 0 && ((last == '=' && !bounded) || (before == '=' && last > ' '))) {
                throw new DamagedMailException("its quoted-printable text ends within a letter");
            }
            return count;
        }
    }
}
