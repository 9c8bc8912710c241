package io.docket.processors.split;

import io.docket.processors.document.Delimiter;
import io.docket.processors.split.BrokenLine.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Passes on the records that keep to RFC 4180 and its limits, and puts a mark in the place of every line that does
 * not. One unclosed quote would otherwise swallow the rest of the file, and the parser behind cannot go on after
 * an error. A record that fails costs its first physical line; the next line is tried as a record of its own.
 */
final class RecordFilter extends Reader {
    /** The only cell of a record that stands for a broken line; unambiguous, because a NUL breaks a line. */
    static final String BROKEN = "\0";

    private static final char MARK = 0;
    private static final int READ_SIZE = 1 << 14;
    private static final int MAX_SHOWN_LINE = 1 << 20;

    private final TextDecoder source;
    private final CsvLimits limits;
    private final Queue<BrokenLine> broken = new ArrayDeque<>();
    private final RecordScanner scanner;
    private char[] buffer = new char[4 * READ_SIZE];
    private int served;
    private int vetted;
    private int filled;
    private boolean ended;
    private @Nullable SliceMarks marks;
    private long line;
    private long rows;
    /** How far the scanner read to find a broken record; a slice that ended earlier would not show the fault. */
    private int lookedTo;

    private RecordFilter(TextDecoder source, CsvLimits limits, @Nullable Character delimiter, long line)
            throws IOException {
        this.source = source;
        this.limits = limits;
        this.line = line;
        while (!ended && buffer.length - filled >= READ_SIZE) {
            fill(0);
        }
        scanner = new RecordScanner(
                delimiter == null ? Delimiter.of(CharBuffer.wrap(buffer, 0, filled)) : delimiter,
                limits.maxCellCharacters());
    }

    /**
     * Reads a whole file.
     *
     * @param marks collects where the file can be cut; null when that is not needed
     */
    static RecordFilter whole(TextDecoder source, CsvLimits limits, @Nullable SliceMarks marks) throws IOException {
        RecordFilter filter = new RecordFilter(source, limits, null, 1);
        filter.marks = marks;
        return filter;
    }

    /** Reads a stretch of a file that begins with a line. */
    static RecordFilter slice(TextDecoder source, CsvLimits limits, char delimiter, long firstLine) throws IOException {
        return new RecordFilter(source, limits, delimiter, firstLine);
    }

    char delimiter() {
        return scanner.delimiter();
    }

    /** Returns the next broken line; one for each {@link #BROKEN} handed out. */
    BrokenLine takeBroken() {
        return broken.remove();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (served == vetted) {
            if (vetted == filled && (ended || !fill(vetted))) {
                return -1;
            }
            vet();
        }
        int count = Math.min(length, vetted - served);
        System.arraycopy(buffer, served, target, offset, count);
        served += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void vet() throws IOException {
        scanner.start(vetted);
        while (true) {
            Problem problem = scanner.scan(buffer, filled, ended);
            if (problem != null) {
                if (served == vetted) {
                    remove(problem);
                }
                return;
            }
            if (scanner.finished()) {
                int start = vetted;
                vetted = scanner.position();
                line += scanner.lineEnds();
                passed(vetted - start, buffer[start] != '\n' && buffer[start] != '\r');
                if (vetted == filled) {
                    return;
                }
                scanner.start(vetted);
            } else if (served < vetted) {
                return;
            } else if (filled - vetted > limits.maxRecordCharacters()) {
                remove(Problem.RECORD_TOO_LONG);
                return;
            } else {
                scanner.shift(vetted);
                fill(vetted);
            }
        }
    }

    /** Replaces the line that begins at {@code vetted} by the mark {@link #BROKEN}, and keeps its line end. */
    private void remove(Problem problem) throws IOException {
        lookedTo = Math.max(lookedTo, problem == Problem.RECORD_TOO_LONG ? filled : scanner.position());
        StringBuilder text = new StringBuilder();
        int from = vetted;
        int end = lineEnd(from);
        while (end == filled && !ended) {
            append(text, from, end);
            // One character stays, as a place for the mark.
            vetted = end - 1;
            served = end - 1;
            fill(vetted);
            from = vetted + 1;
            end = lineEnd(from);
        }
        append(text, from, end);
        broken.add(new BrokenLine(line, problem, text.toString()));
        served = end - 1;
        vetted = end;
        buffer[served] = MARK;
        passLineEnd();
        passed(text.length(), true);
    }

    /** Counts a record, and notes where it ends when the file may be cut there; a blank line is no row. */
    private void passed(int characters, boolean row) {
        rows += row ? 1 : 0;
        if (marks != null && marks.due(characters, rows) && vetted >= lookedTo) {
            marks.add(source.position() - source.bytesOf(buffer, vetted, filled), line, rows);
        }
    }

    private void passLineEnd() throws IOException {
        if (vetted + 1 >= filled && !ended) {
            fill(served);
        }
        if (vetted < filled) {
            boolean two = buffer[vetted] == '\r' && vetted + 1 < filled && buffer[vetted + 1] == '\n';
            vetted += two ? 2 : 1;
            line++;
        }
    }

    private void append(StringBuilder text, int from, int end) {
        int room = Math.min(limits.maxCellCharacters(), MAX_SHOWN_LINE) - text.length();
        text.append(buffer, from, Math.max(0, Math.min(room, end - from)));
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    /** Moves what begins at {@code keep} to the front and reads on behind it; false at the end of the file. */
    private boolean fill(int keep) throws IOException {
        if (keep > 0) {
            System.arraycopy(buffer, keep, buffer, 0, filled - keep);
            filled -= keep;
            served -= keep;
            vetted -= keep;
            lookedTo -= keep;
        }
        if (buffer.length - filled < READ_SIZE) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = source.read(buffer, filled, buffer.length - filled);
        ended = count < 0;
        filled += Math.max(0, count);
        return !ended;
    }
}
