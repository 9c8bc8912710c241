package io.docket.processors.split;

import io.docket.processors.split.BrokenLine.Problem;
import org.jspecify.annotations.Nullable;

/** Finds where one record ends (RFC 4180, section 2); it can stop at the end of a buffer and go on with more. */
final class RecordScanner {
    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        FINISHED
    }

    private final char delimiter;
    private final int maxCell;
    private State state = State.CELL_START;
    private int position;
    private int cellStart;
    private long lineEnds;
    private boolean afterReturn;

    RecordScanner(char delimiter, int maxCell) {
        this.delimiter = delimiter;
        this.maxCell = maxCell;
    }

    char delimiter() {
        return delimiter;
    }

    /** Returns the index behind the record's line end, once finished. */
    int position() {
        return position;
    }

    /** Returns how many physical lines the record closes. */
    long lineEnds() {
        return lineEnds;
    }

    boolean finished() {
        return state == State.FINISHED;
    }

    void start(int at) {
        position = at;
        cellStart = at;
        lineEnds = 0;
        afterReturn = false;
        state = State.CELL_START;
    }

    /** Follows the text when it has moved towards the front. */
    void shift(int by) {
        position -= by;
        cellStart -= by;
    }

    /**
     * Goes on to the record's end or the buffer's.
     *
     * @param last whether nothing follows the buffer
     * @return what makes the record unreadable; null when nothing does so far
     */
    @Nullable
    Problem scan(char[] text, int filled, boolean last) {
        // Whether a line feed belongs to a last carriage return shows with the next buffer.
        int end = !last && filled > 0 && text[filled - 1] == '\r' ? filled - 1 : filled;
        while (position < end && state != State.FINISHED) {
            Problem problem = switch (state) {
                case QUOTED -> quoted(text, end);
                case QUOTE_IN_QUOTED -> afterQuote(text, end);
                default -> plain(text, end);
            };
            if (problem != null) {
                return problem;
            }
        }
        return last && state != State.FINISHED ? finishAtEnd() : null;
    }

    private @Nullable Problem plain(char[] text, int end) {
        if (state == State.CELL_START && text[position] == '"') {
            state = State.QUOTED;
            position++;
            return null;
        }
        state = State.PLAIN;
        int at = position;
        while (at < end && text[at] != delimiter && text[at] >= ' ') {
            at++;
        }
        position = at;
        if (at - cellStart > maxCell) {
            return Problem.CELL_TOO_LONG;
        }
        return at < end ? separator(text, end) : null;
    }

    private @Nullable Problem separator(char[] text, int end) {
        char found = text[position];
        if (found == delimiter) {
            cellStart = ++position;
            state = State.CELL_START;
        } else if (found == '\n' || found == '\r') {
            endLine(text, end);
        } else if (found == 0) {
            return Problem.NUL;
        } else {
            position++;
        }
        return null;
    }

    private void endLine(char[] text, int end) {
        boolean two = text[position] == '\r' && position + 1 < end && text[position + 1] == '\n';
        position += two ? 2 : 1;
        lineEnds++;
        state = State.FINISHED;
    }

    private @Nullable Problem quoted(char[] text, int end) {
        int at = position;
        while (at < end && text[at] != '"' && text[at] >= ' ') {
            at++;
        }
        boolean adjacent = at == position;
        position = Math.min(at + 1, end);
        if (at - cellStart > maxCell) {
            return Problem.QUOTE_OPEN;
        }
        return at < end ? inQuotes(text[at], adjacent && afterReturn) : null;
    }

    private @Nullable Problem inQuotes(char found, boolean secondOfTwo) {
        lineEnds += found == '\r' || (found == '\n' && !secondOfTwo) ? 1 : 0;
        afterReturn = found == '\r';
        if (found == '"') {
            state = State.QUOTE_IN_QUOTED;
        }
        return found == 0 ? Problem.NUL : null;
    }

    private @Nullable Problem afterQuote(char[] text, int end) {
        char found = text[position];
        if (found == '"') {
            state = State.QUOTED;
            position++;
            return null;
        }
        return found == delimiter || found == '\n' || found == '\r' ? separator(text, end) : Problem.QUOTE_INSIDE;
    }

    private @Nullable Problem finishAtEnd() {
        if (state == State.QUOTED) {
            return Problem.QUOTE_OPEN;
        }
        state = State.FINISHED;
        return null;
    }
}
