package io.docket.processors.codes;

import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The text of a code whose bytes do not say what they stand for. The library then guesses, and takes short words in European letters
 * for Japanese ones; a credit transfer names its charset in its third line.
 */
final class CodeBytes {
    private CodeBytes() {}

    static String text(Result result) {
        String guessed = result.getText();
        Optional<Charset> named = EpcPayment.charset(guessed);
        if (named.isEmpty()) {
            return guessed;
        }
        byte[] bytes = bytes(result);
        // Parts of a code may be written as digits or capitals, and are not among the bytes then.
        boolean isWhole = ascii(new String(bytes, StandardCharsets.ISO_8859_1)).equals(ascii(guessed));
        return isWhole ? new String(bytes, named.get()) : guessed;
    }

    private static byte[] bytes(Result result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (result.getResultMetadata() != null
                && result.getResultMetadata().get(ResultMetadataType.BYTE_SEGMENTS) instanceof List<?> segments) {
            for (Object segment : segments) {
                if (segment instanceof byte[] part) {
                    bytes.writeBytes(part);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Returns the lines up to the amount, without the name: they have no other letters. */
    private static String ascii(String text) {
        List<String> lines = CodeLines.of(text);
        return lines.size() <= EpcPayment.IBAN ? "" : lines.get(0) + lines.get(2) + lines.get(EpcPayment.IBAN);
    }
}
