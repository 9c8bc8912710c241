package io.docket.processors.unpack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an mbox file mail by mail. A mail begins at a line {@code From } that follows an empty line or contains a date,
 * and is followed by a header. Content-Length headers are ignored, because programs that change mails do not update
 * them.
 */
final class MboxFile implements Closeable {
    private static final int LONGEST_PIECE = 8192;
    private static final Pattern DATED =
            Pattern.compile("From \\S+\\s+(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d.*\\s*");
    private static final Pattern HEADER = Pattern.compile("(>?From |[!-9;-~]+[ \\t]*:).*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);

    private final InputStream in;
    private String piece = "";
    private String following = "";
    /** Whether {@link #piece} is at the start of a line. */
    private boolean atStart = true;

    private boolean behindEmpty = true;

    private MboxFile(InputStream in) {
        this.in = in;
    }

    static MboxFile open(Path file) throws IOException {
        MboxFile mbox = new MboxFile(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        mbox.piece = mbox.read();
        mbox.following = mbox.read();
        return mbox;
    }

    /** Returns the next mail, to be read before the next call; null at the end. */
    @Nullable
    InputStream next() throws IOException {
        while (!piece.isEmpty() && !isBeginning()) {
            advance();
        }
        if (piece.isEmpty()) {
            return null;
        }
        advance();
        return new Mail();
    }

    private boolean isBeginning() {
        return atStart
                && piece.startsWith("From ")
                && (behindEmpty || DATED.matcher(piece).matches())
                && HEADER.matcher(following).matches();
    }

    private void advance() throws IOException {
        behindEmpty = atStart && piece.isBlank();
        atStart = piece.endsWith("\n");
        piece = following;
        following = following.isEmpty() ? "" : read();
    }

    /** Returns a line, or a piece of a long one, each byte as a character; empty at the end. */
    private String read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = 0;
        while (b != '\n' && line.size() < LONGEST_PIECE) {
            b = in.read();
            if (b < 0) {
                break;
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private final class Mail extends InputStream {
        private byte[] bytes = new byte[0];
        private int at;

        @Override
        public int read() throws IOException {
            return fill() ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, buffer, from, count);
            at += count;
            return count;
        }

        private boolean fill() throws IOException {
            if (at == bytes.length && !piece.isEmpty() && !isBeginning()) {
                boolean quoted = atStart && QUOTED.matcher(piece).matches();
                bytes = (quoted ? piece.substring(1) : piece).getBytes(StandardCharsets.ISO_8859_1);
                at = 0;
                advance();
            }
            return at < bytes.length;
        }
    }
}
