package io.docket.processors.office;

/** Takes the lines of a document as they come. */
@FunctionalInterface
interface TextSink {
    /** Takes a paragraph or a row of a table, without its end; a break within a paragraph is a line feed. */
    void line(String line);

    /** Returns a sink that puts lines into one cell, apart by a space. */
    static TextSink cell(StringBuilder cell) {
        return line -> {
            String text = line.replaceAll("\\s+", " ").strip();
            cell.append(cell.isEmpty() || text.isEmpty() ? "" : " ").append(text);
        };
    }

    /** Returns a sink that ends each line. */
    static TextSink lines(StringBuilder text) {
        return line -> text.append(line.stripTrailing()).append('\n');
    }
}
