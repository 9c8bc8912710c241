package io.docket.processors.extract;

import io.docket.processors.document.TextEncoding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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
     * <p>Its charset is what {@link TextEncoding} says; in UTF-8 a byte that belongs to no character is read as Windows-1252.
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
        TextEncoding encoding = TextEncoding.of(bytes);
        ByteBuffer text = ByteBuffer.wrap(bytes, encoding.markLength(), bytes.length - encoding.markLength());
        boolean marked = encoding.markLength() > 0;
        if (!marked && encoding.charset().equals(StandardCharsets.UTF_8)) {
            return lenient(text);
        }
        try {
            return encoding.charset().newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableDocumentException(
                    Reason.BAD_ENCODING,
                    "The text is not valid " + encoding.charset().name(),
                    e);
        }
    }

    /** Reads UTF-8 with the odd byte in it that a program cut a letter at, or that came from another file. */
    private static String lenient(ByteBuffer text) {
        StringBuilder decoded = new StringBuilder(text.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer some = CharBuffer.allocate(1 << 13);
        while (true) {
            CoderResult result = decoder.decode(text, some, true);
            decoded.append(some.flip());
            some.clear();
            if (result.isUnderflow()) {
                return decoded.toString();
            }
            if (result.isError()) {
                byte[] stray = new byte[result.length()];
                text.get(stray);
                decoded.append(new String(stray, TextEncoding.WINDOWS_1252));
            }
        }
    }

    private UnreadableDocumentException tooLarge() {
        return new UnreadableDocumentException(
                Reason.TOO_LARGE, "The text has more characters than the limit of " + maxCharacters);
    }
}
