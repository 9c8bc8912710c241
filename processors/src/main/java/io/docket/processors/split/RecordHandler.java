package io.docket.processors.split;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Collects a record's cells with its line, without FastCSV's own limits, which end the file when passed. */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<RecordHandler.Cells> {

    /**
     * One record.
     *
     * @param line 1-based line in which it starts
     * @param values its cells; none for an empty line
     */
    record Cells(long line, List<String> values) {}

    private String[] values = new String[16];
    private int count;

    @Override
    protected void handleBegin(long line) {
        count = 0;
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = length == 0 ? "" : new String(text, offset, length);
    }

    @Override
    protected Cells buildRecord() {
        String[] cells = Arrays.copyOf(values, count);
        return new Cells(getStartingLineNumber(), Collections.unmodifiableList(Arrays.asList(cells)));
    }
}
