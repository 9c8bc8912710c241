package io.docket.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;

/** Writes the outer form of signed, compressed and encrypted files (RFC 5652), with signatures of nothing. */
public final class Cms {
    private static final String DATA = "06092a864886f70d010701";
    private static final String SIGNED = "06092a864886f70d010702";
    private static final String ENVELOPED = "06092a864886f70d010703";
    private static final String COMPRESSED = "060b2a864886f70d0109100109";
    private static final byte[] VERSION = {2, 1, 1};
    private static final byte[] END = {0, 0};

    private Cms() {}

    /** Returns DER. */
    public static byte[] signed(byte[] content) {
        return message(SIGNED, element(0x31), content(element(0x04, content)), element(0x31, new byte[100]));
    }

    /** Returns BER without lengths, the content in pieces, as programs write it that do not know its size yet. */
    public static byte[] signedInPieces(byte[] content) {
        byte[] octets = {};
        for (int at = 0; at < content.length; at += 100) {
            octets = joined(octets, element(0x04, Arrays.copyOfRange(content, at, Math.min(content.length, at + 100))));
        }
        byte[] info = open(0x30, id(DATA), open(0xa0, open(0x24, octets)));
        return open(0x30, id(SIGNED), open(0xa0, open(0x30, VERSION, element(0x31), info, element(0x31))));
    }

    /** Returns a compressed file. */
    public static byte[] compressed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return message(COMPRESSED, element(0x30), content(element(0x04, packed.toByteArray())));
    }

    /** Returns the beginning of an encrypted file. */
    public static byte[] enveloped() {
        return message(ENVELOPED, element(0x31));
    }

    /** Returns only signatures, of what lies elsewhere. */
    public static byte[] detached() {
        return message(SIGNED, element(0x31), element(0x30, id(DATA)), element(0x31));
    }

    private static byte[] message(String kind, byte[]... parts) {
        return element(0x30, id(kind), element(0xa0, element(0x30, joined(VERSION, joined(parts)))));
    }

    private static byte[] content(byte[] octets) {
        return element(0x30, id(DATA), element(0xa0, octets));
    }

    private static byte[] id(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] element(int tag, byte[]... parts) {
        byte[] content = joined(parts);
        int length = content.length;
        byte[] header = length < 128
                ? new byte[] {(byte) tag, (byte) length}
                : new byte[] {(byte) tag, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length};
        return joined(header, content);
    }

    private static byte[] open(int tag, byte[]... parts) {
        return joined(new byte[] {(byte) tag, (byte) 0x80}, joined(parts), END);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
