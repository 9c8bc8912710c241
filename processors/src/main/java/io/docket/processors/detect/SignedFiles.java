package io.docket.processors.detect;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Tells files of cryptographic messages (CMS, RFC 5652), in binary or base64. */
final class SignedFiles {
    /** The object identifier of PKCS #7 content types, 1.2.840.113549.1.7, without its last number. */
    private static final byte[] KINDS = {0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x07
    };

    private static final int SEQUENCE = 0x30;
    private static final int SIGNED = 2;
    /** Before the identifier there are only the tag and the length, which has at most this many bytes. */
    private static final int WITHIN = 12;

    private static final String PEM = "-----BEGIN PKCS7-----|-----BEGIN CMS-----";
    private static final int LOOK = 60;

    private SignedFiles() {}

    /**
     * Returns whether the file is signed data.
     *
     * @throws UnreadableDocumentException ENCRYPTED when it is encrypted data
     */
    static boolean isSigned(byte[] prefix, String fileName) throws UnreadableDocumentException {
        byte[] start = prefix.length > 0 && prefix[0] == SEQUENCE ? prefix : ofBase64(prefix, fileName);
        int at = Bytes.indexOf(start, KINDS, WITHIN);
        if (at < 0 || at + KINDS.length >= start.length) {
            return false;
        }
        int kind = start[at + KINDS.length];
        if (kind > SIGNED) {
            throw new UnreadableDocumentException(
                    Reason.ENCRYPTED, fileName + " is encrypted (S/MIME)", "Decrypt it and send what was in it");
        }
        return kind == SIGNED;
    }

    private static byte[] ofBase64(byte[] prefix, String fileName) {
        String start = new String(prefix, 0, Math.min(prefix.length, 4 * LOOK), StandardCharsets.ISO_8859_1);
        String text = start.replaceFirst(PEM, "");
        boolean named = fileName.toLowerCase(Locale.ROOT).matches(".*\\.p7[ms]");
        if (text.length() == start.length() && !(named && text.startsWith("MI"))) {
            return new byte[0];
        }
        String base64 = text.replaceAll("[^A-Za-z0-9+/]", "");
        return Base64.getDecoder().decode(base64.substring(0, Math.min(base64.length(), LOOK) / 4 * 4));
    }
}
