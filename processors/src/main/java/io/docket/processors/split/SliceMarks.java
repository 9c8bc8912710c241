package io.docket.processors.split;

import java.util.ArrayList;
import java.util.List;

/**
 * Records where a table can be cut: before its first data row, and at the first row end after every {@code characters}.
 */
final class SliceMarks {
    private final int characters;
    private final List<CsvSlice> open = new ArrayList<>();
    private long passed;

    SliceMarks(int characters) {
        this.characters = characters;
    }

    /** Tells whether a stretch ends here. */
    boolean due(int more, long rows) {
        passed += more;
        return open.isEmpty() ? rows == 1 : passed >= characters;
    }

    void add(long at, long line, long row) {
        open.add(new CsvSlice(at, at, line, row, 0));
        passed = 0;
    }

    /** Returns the stretches, each up to the next one's begin. */
    List<CsvSlice> slices(long fileSize, long rows) {
        List<CsvSlice> slices = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            CsvSlice slice = open.get(i);
            boolean last = i == open.size() - 1;
            long end = last ? fileSize : open.get(i + 1).start();
            long nextRow = last ? rows + 1 : open.get(i + 1).firstRow();
            if (nextRow > slice.firstRow()) {
                slices.add(new CsvSlice(
                        slice.start(), end, slice.firstLine(), slice.firstRow(), nextRow - slice.firstRow()));
            }
        }
        return slices;
    }
}
