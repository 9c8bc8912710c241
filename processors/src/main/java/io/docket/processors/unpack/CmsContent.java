package io.docket.processors.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/**
 * The content of a cryptographic message (CMS, RFC 5652; PKCS #7, S/MIME): signed or compressed content is passed on as
 * a stream; signatures are not checked. Only the elements before the content are parsed.
 *
 * @param content empty unless the kind is {@link Kind#CONTENT}
 */
record CmsContent(Kind kind, InputStream content) {
    /** The outermost element, a SEQUENCE, begins like this in base64. */
    private static final String BASE64_START = "MI";

    private static final String PEM_START = "-----BEGIN ";
    private static final int LONGEST_ID = 30;
    private static final Map<String, Kind> KINDS = Map.of(
            "2a864886f70d010702", Kind.CONTENT,
            "2a864886f70d010703", Kind.ENCRYPTED,
            "2a864886f70d010706", Kind.ENCRYPTED,
            "2a864886f70d0109100117", Kind.ENCRYPTED,
            "2a864886f70d0109100109", Kind.CONTENT);
    private static final String COMPRESSED = "2a864886f70d0109100109";

    /** What such a file is. */
    enum Kind {
        CONTENT,
        ENCRYPTED,
        /** A detached signature, or only certificates. */
        NOTHING,
        /** Not CMS, or an unknown content type. */
        OTHER
    }

    /**
     * Reads up to the content.
     *
     * @param in must support marks; it is reset when the kind is {@link Kind#OTHER}
     */
    static CmsContent of(InputStream in, int look) throws IOException {
        in.mark(look);
        try {
            return message(new Ber(binary(in)));
        } catch (Ber.NoCmsException | EOFException e) {
            back(in);
            return new CmsContent(Kind.OTHER, InputStream.nullInputStream());
        }
    }

    private static void back(InputStream in) throws IOException {
        try {
            in.reset();
        } catch (IOException e) {
            throw new DamagedMailException("what it signs cannot be read");
        }
    }

    /** Some programs attach CMS in base64, with or without PEM lines (RFC 7468), on top of the transfer encoding. */
    private static InputStream binary(InputStream in) throws IOException {
        String start = new String(in.readNBytes(PEM_START.length()), StandardCharsets.ISO_8859_1);
        if (start.equals(PEM_START)) {
            int b = in.read();
            while (b >= 0 && b != '\n') {
                b = in.read();
            }
            return new Base64Stream(new UntilDash(in));
        }
        in.reset();
        return start.startsWith(BASE64_START) ? new Base64Stream(in) : in;
    }

    private static CmsContent message(Ber ber) throws IOException {
        ber.enter(Ber.SEQUENCE);
        String type = objectId(ber);
        Kind kind = KINDS.getOrDefault(type, Kind.OTHER);
        if (kind == Kind.OTHER) {
            throw new Ber.NoCmsException("Not a known kind: " + type);
        }
        if (kind == Kind.ENCRYPTED) {
            return new CmsContent(kind, InputStream.nullInputStream());
        }
        ber.enter(Ber.EXPLICIT_0);
        ber.enter(Ber.SEQUENCE);
        // Version, and digest or compression algorithms.
        ber.skip(ber.next());
        ber.skip(ber.next());
        return encapsulated(ber, type.equals(COMPRESSED));
    }

    private static CmsContent encapsulated(Ber ber, boolean compressed) throws IOException {
        Ber.Element info = ber.enter(Ber.SEQUENCE);
        objectId(ber);
        boolean empty = info.isIndefinite()
                ? ber.next().isEndOfContents()
                : ber.position() >= info.end() || ber.next().isEndOfContents();
        if (empty) {
            return new CmsContent(Kind.NOTHING, InputStream.nullInputStream());
        }
        InputStream octets = new BerOctets(ber);
        return new CmsContent(Kind.CONTENT, compressed ? new InflaterInputStream(octets) : octets);
    }

    private static String objectId(Ber ber) throws IOException {
        Ber.Element id = ber.enter(Ber.OBJECT_ID);
        if (id.isIndefinite() || id.end() - ber.position() > LONGEST_ID) {
            throw new Ber.NoCmsException("No object identifier");
        }
        byte[] bytes = new byte[(int) (id.end() - ber.position())];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ber.octet();
        }
        return HexFormat.of().formatHex(bytes);
    }

    /** Ends at the dashes of the PEM end line (RFC 7468). */
    private static final class UntilDash extends InputStream {
        private final InputStream in;
        private boolean ended;

        UntilDash(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int b = ended ? -1 : in.read();
            ended |= b == '-';
            return ended ? -1 : b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = ended ? -1 : in.read(buffer, from, length);
            for (int i = 0; i < count; i++) {
                if (buffer[from + i] == '-') {
                    ended = true;
                    return i == 0 ? -1 : i;
                }
            }
            return count;
        }
    }
}
