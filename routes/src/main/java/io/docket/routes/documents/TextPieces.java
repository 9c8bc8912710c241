package io.docket.routes.documents;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;

/** Reads consecutive pieces of a text from a stream. */
final class TextPieces {
    private final Reader reader;
    private long at;

    TextPieces(Reader reader) {
        this.reader = reader;
    }

    /**
     * Returns a piece.
     *
     * @param start of its first character, in UTF-16 units
     * @param end behind its last one
     * @throws IOException when it begins before the end of the last one, or the text is shorter
     */
    String next(int start, int end) throws IOException {
        if (start < at) {
            throw new IOException("Expected a piece from " + at + " on but it begins at " + start);
        }
        while (at < start) {
            long skipped = reader.skip(start - at);
            if (skipped == 0) {
                throw new EOFException("The text ends before " + start);
            }
            at += skipped;
        }
        char[] piece = new char[end - start];
        int length = 0;
        while (length < piece.length) {
            int read = reader.read(piece, length, piece.length - length);
            if (read < 0) {
                throw new EOFException("The text ends before " + end);
            }
            length += read;
        }
        at = end;
        return new String(piece);
    }
}
