package io.docket.processors.split;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.docket.processors.document.TextEncoding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.document.Utf8;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file's text in one pass, finding its charset on the way, see {@link TextEncoding}. As long as only ASCII was seen nothing is decided, because both read it alike. Bytes that do not fit the decision
 * come as {@link StrayByte} marks, so that they cost their row and not the file.
 */
final class TextDecoder implements Closeable {
    private static final int BUFFER = 1 << 16;
    /** The sign with which DOS ended files; some exports still write it. */
    private static final byte DOS_END = 0x1a;

    private final InputStream file;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private CharsetDecoder decoder = strict(UTF_8);
    private boolean decided;
    private boolean guess;
    private boolean ended;
    private boolean oneByte;
    private long bytesLeft;
    private long bytesRead;
    private long marks;

    private TextDecoder(InputStream file, long bytesLeft) {
        this.file = file;
        this.bytesLeft = bytesLeft;
    }

    /**
     * Opens a file and looks at its first 64 KiB.
     *
     * @param said the charset that its sender says; null to find it out
     * @throws UnreadableDocumentException BAD_ENCODING when most of them are valid in neither charset
     */
    static TextDecoder open(Path file, @Nullable Charset said) throws IOException, UnreadableDocumentException {
        TextDecoder text = new TextDecoder(Files.newInputStream(file), Long.MAX_VALUE);
        try {
            text.start(said);
            return text;
        } catch (IOException | UnreadableDocumentException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /** Opens a stretch of a file whose charset is known. */
    static TextDecoder slice(Path file, CsvSlice slice, Charset charset) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ).position(slice.start());
        TextDecoder text = new TextDecoder(Channels.newInputStream(channel), slice.end() - slice.start());
        text.take(new TextEncoding(charset, 0));
        text.bytes.limit(0);
        return text;
    }

    Charset charset() {
        return decoder.charset();
    }

    /** Returns whether the charset is only the likeliest of several. */
    boolean isGuess() {
        return guess;
    }

    /** Returns the offset in the file, or stretch, of the first byte that has not been handed out as text. */
    long position() {
        return bytesRead - bytes.remaining();
    }

    /** Returns how many bytes of the file some handed out text took. */
    long bytesOf(char[] characters, int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            count += bytesOf(characters, i);
        }
        return count;
    }

    private int bytesOf(char[] characters, int at) {
        char c = characters[at];
        boolean secondOfPair = Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(characters[at - 1]);
        if (oneByte || (StrayByte.isMark(c) && !secondOfPair)) {
            return 1;
        }
        if (!charset().equals(UTF_8)) {
            return charset().name().startsWith("UTF-16") || Character.isSurrogate(c)
                    ? 2
                    : String.valueOf(c).getBytes(charset()).length;
        }
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    long bytesRead() {
        return bytesRead;
    }

    /**
     * Returns how many stray bytes were decoded so far; while it does not change, callers need not search for marks.
     */
    long marks() {
        return marks;
    }

    /** Reads up to {@code length} characters, which must be 4 at least; -1 at the end. */
    int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (out.position() == offset) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError() && out.remaining() >= result.length()) {
                mark(result.length(), out);
            } else if (result.isUnderflow() && out.position() == offset) {
                if (ended) {
                    return -1;
                }
                fill();
            }
        }
        return out.position() - offset;
    }

    private void mark(int count, CharBuffer out) {
        for (int i = 0; i < count; i++) {
            out.put(StrayByte.mark(bytes.get()));
        }
        marks += count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void start(@Nullable Charset said) throws IOException, UnreadableDocumentException {
        bytes.limit(0);
        load();
        TextEncoding marked = TextEncoding.marked(bytes.array(), bytes.limit());
        Charset wide = said == null ? TextEncoding.utf16WithoutMark(bytes.array(), bytes.limit()) : said;
        if (marked != null) {
            take(marked);
            bytes.position(marked.markLength());
        } else if (wide != null) {
            take(new TextEncoding(wide, 0));
        } else {
            Utf8 utf8 = Utf8.count(bytes.array(), bytes.limit(), !ended);
            decide(utf8);
            refuseMixture(utf8);
        }
        leaveEndOut();
    }

    /** Some pairs of bytes of a charset of East Asia are also UTF-8. */
    private void refuseMixture(Utf8 utf8) throws UnreadableDocumentException {
        boolean eastern = !oneByte && !charset().equals(UTF_8) && !guess;
        if (!eastern && utf8.good() > 0 && utf8.good() < 2 * utf8.bad()) {
            throw new UnreadableDocumentException(
                    Reason.BAD_ENCODING,
                    "Line " + utf8.firstBad() + " is not UTF-8, perhaps Windows-1252, but line " + utf8.firstGood()
                            + " is UTF-8");
        }
    }

    private void fill() throws IOException {
        load();
        if (!decided) {
            decide(Utf8.count(bytes.array(), bytes.limit(), !ended));
        }
        leaveEndOut();
    }

    private void load() throws IOException {
        bytes.compact();
        while (bytes.hasRemaining() && !ended) {
            int wanted = (int) Math.min(bytes.remaining(), bytesLeft);
            int count = wanted == 0 ? -1 : file.read(bytes.array(), bytes.position(), wanted);
            ended = count < 0;
            bytesLeft -= Math.max(0, count);
            bytesRead += Math.max(0, count);
            bytes.position(bytes.position() + Math.max(0, count));
        }
        bytes.flip();
    }

    /** Once the charset is known: the byte may be half of a letter of UTF-16. */
    private void leaveEndOut() {
        int last = bytes.limit() - 1;
        boolean halves = charset().name().startsWith("UTF-16");
        if (ended && !halves && last >= bytes.position() && bytes.get(last) == DOS_END) {
            bytes.limit(last);
        }
    }

    private void decide(Utf8 utf8) {
        if (!utf8.onlyAscii()) {
            take(TextEncoding.of(bytes.array(), bytes.limit(), utf8));
        }
    }

    private void take(TextEncoding encoding) {
        decided = true;
        guess = !encoding.sure();
        decoder = decoder(encoding.charset());
        oneByte = encoding.charset().newEncoder().maxBytesPerChar() == 1;
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.equals(TextEncoding.WINDOWS_1252) ? new Windows1252() : strict(charset);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
