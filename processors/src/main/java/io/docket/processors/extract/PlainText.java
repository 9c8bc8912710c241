package io.docket.processors.extract;

import io.docket.processors.document.Finding;
import io.docket.processors.document.TextEncoding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text file in the charset that its sender says or its bytes show. */
public final class PlainText {
    private static final int MAX_BYTES_PER_CHARACTER = 4;
    private static final char ESCAPE = '\u001b';
    private static final String DOS_END = "\u001a";
    /** ECMA-48, 5.4. */
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-?]{0,40}[ -/]{0,10}[@-~]");

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
     * A text and how it was written.
     *
     * @param text without byte order mark, lines ended by a line feed
     * @param findings what a person has to look at because of the charset
     */
    public record Decoded(String text, Charset charset, List<Finding> findings) {}

    /** Returns the text of a file whose charset has to be found out, as {@link #decode} does. */
    public String read(Path file) throws IOException, UnreadableDocumentException {
        return decode(file, null).text();
    }

    /**
     * Returns the text.
     *
     * <p>Its charset is that of a byte order mark, what its sender says, or what {@link TextEncoding} says; in UTF-8 a byte
     * that belongs to no character is read as Windows-1252.
     *
     * @param said the charset that its sender says; null to find it out
     * @throws UnreadableDocumentException when the text is too large, empty, or in no such encoding
     * @throws IOException when the file cannot be read from disk
     */
    public Decoded decode(Path file, @Nullable Charset said) throws IOException, UnreadableDocumentException {
        if (Files.size(file) / MAX_BYTES_PER_CHARACTER > maxCharacters) {
            throw tooLarge();
        }
        byte[] bytes = Files.readAllBytes(file);
        TextEncoding encoding = encoding(bytes, said);
        LenientDecoder decoder = new LenientDecoder(encoding);
        String text = decoder.decode(bytes);
        check(text);
        String shown = withoutControls(text);
        String lines =
                shown.indexOf('\r') < 0 ? shown : shown.replace("\r\n", "\n").replace('\r', '\n');
        return new Decoded(lines, encoding.charset(), decoder.findings());
    }

    private static TextEncoding encoding(byte[] bytes, @Nullable Charset said) {
        TextEncoding marked = TextEncoding.marked(bytes, bytes.length);
        if (marked != null) {
            return marked;
        }
        return said == null ? TextEncoding.of(bytes) : new TextEncoding(said, 0);
    }

    /** Leaves out what colours the lines of a log in a terminal, and the sign with which DOS ended files. */
    private static String withoutControls(String text) {
        String plain = text.indexOf(ESCAPE) < 0 ? text : COLOURS.matcher(text).replaceAll("");
        return plain.endsWith(DOS_END) ? plain.substring(0, plain.length() - DOS_END.length()) : plain;
    }

    private void check(String text) throws UnreadableDocumentException {
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
    }

    private UnreadableDocumentException tooLarge() {
        return new UnreadableDocumentException(
                Reason.TOO_LARGE, "The text has more characters than the limit of " + maxCharacters);
    }
}
