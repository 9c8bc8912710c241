package io.docket.routes.documents;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;

/** Reads pieces of a text from a stream in their order; one may begin before the end of the last one. */
final class TextPieces {
    private final Reader reader;
    private String last = "";
    private long lastStart;
    private long at;

    TextPieces(Reader reader) {
        this.reader = reader;
    }

    /**
     * Returns a piece.
     *
     * @param start of its first character, in UTF-16 units
     * @param end behind its last one, at or after that of the last piece
     * @throws IOException when it begins before the last one did, or the text is shorter
     */
    String next(int start, int end) throws IOException {
        if (start < lastStart || end < at) {
            throw new IOException("The piece from " + start + " to " + end + " lies before the last one");
        }
        String shared = start < at ? last.substring((int) (start - lastStart)) : "";
        skipTo(start);
        String piece = shared + read((int) (end - at));
        last = piece;
        lastStart = start;
        at = end;
        return piece;
    }

    private void skipTo(int start) throws IOException {
        while (at < start) {
            long skipped = reader.skip(start - at);
            if (skipped == 0) {
                throw new EOFException("The text ends before " + start);
            }
            at += skipped;
        }
    }

    private String read(int count) throws IOException {
        char[] read = new char[count];
        int length = 0;
        while (length < count) {
            int more = reader.read(read, length, count - length);
            if (more < 0) {
                throw new EOFException("The text ends before " + (at + count));
            }
            length += more;
        }
        return new String(read);
    }
}
