package io.docket.processors.extract;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text file in the encoding that its bytes show. */
public final class PlainText {
    private static final int MAX_BYTES_PER_CHARACTER = 4;

    private final long maxCharacters;

    /**
     * Makes a reader.
     *
     * @param maxCharacters of one file, in UTF-16 units
     */
    public PlainText(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /**
     * Returns the text without byte order mark, lines ended by a line feed.
     *
     * <p>A byte order mark decides between UTF-8 and UTF-16; without one the file is UTF-8 when it is valid UTF-8, else
     * Windows-1252.
     *
     * @throws UnreadableDocumentException when the text is too large, empty, or in no such encoding
     * @throws IOException when the file cannot be read from disk
     */
    public String read(Path file) throws IOException, UnreadableDocumentException {
        if (Files.size(file) / MAX_BYTES_PER_CHARACTER > maxCharacters) {
            throw tooLarge();
        }
        String text = decode(Files.readAllBytes(file));
        if (text.length() > maxCharacters) {
            throw tooLarge();
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new UnreadableDocumentException(
                    Reason.BAD_ENCODING, "The text has a NUL character at position " + (zero + 1));
        }
        if (text.isBlank()) {
            throw new UnreadableDocumentException(Reason.EMPTY_FILE, "The file holds nothing but white space");
        }
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String decode(byte[] bytes) throws UnreadableDocumentException {
        if (starts(bytes, 0xff, 0xfe)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        try {
            return decode(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return strict(bytes, 0, Charset.forName("windows-1252"));
        }
    }

    private static String strict(byte[] bytes, int from, Charset charset) throws UnreadableDocumentException {
        try {
            return decode(bytes, from, charset);
        } catch (CharacterCodingException e) {
            throw new UnreadableDocumentException(Reason.BAD_ENCODING, "The text is not valid " + charset.name(), e);
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private UnreadableDocumentException tooLarge() {
        return new UnreadableDocumentException(
                Reason.TOO_LARGE, "The text has more characters than the limit of " + maxCharacters);
    }
}
