package io.docket.processors.office;

/** Lines of text that come in pieces; the cells of a row are one line. */
final class RtfLines {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder row = new StringBuilder();

    void append(String piece) {
        line.append(piece);
    }

    void endLine() {
        text.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
    }

    /** Ends the last line of a header or note, unless it was ended in there. */
    void endOpenLine() {
        if (!line.isEmpty()) {
            endLine();
        }
    }

    void endCell() {
        row.append(line.toString().replaceAll("\\s+", " ").strip()).append('\t');
        line.setLength(0);
    }

    void endRow() {
        row.append(line);
        line.setLength(0);
        text.append(row.toString().stripTrailing()).append('\n');
        row.setLength(0);
    }

    String text() {
        return text.toString() + row + line + (row.isEmpty() && line.isEmpty() ? "" : "\n");
    }
}
