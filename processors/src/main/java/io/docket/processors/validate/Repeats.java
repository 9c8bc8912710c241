package io.docket.processors.validate;

import io.docket.processors.document.CsvRow;
import io.docket.processors.validate.TableSchema.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds, in a first pass, which rows repeat a value of a unique column, so that the rows can afterwards be checked in
 * any order. Values are not validated here, because equal values are equally valid. Up to 2^31 rows, for one thread.
 */
public final class Repeats {
    private final List<Key> keys = new ArrayList<>();

    private record Key(String column, int index, ValueSet seen, BitSet rows) {}

    /** Takes the unique columns that a header has. */
    public Repeats(TableSchema schema, List<String> header) {
        for (Column column : schema.columns()) {
            int index = header.indexOf(column.name());
            if (column.unique() && index >= 0) {
                keys.add(new Key(column.name(), index, new ValueSet(), new BitSet()));
            }
        }
    }

    /** Takes the next row of the file. */
    public void see(CsvRow row) {
        if (row.fault() != null) {
            return;
        }
        for (Key key : keys) {
            String cell = row.cells().get(key.index());
            if (!cell.isBlank() && !key.seen().add(cell)) {
                key.rows().set(Math.toIntExact(row.number()));
            }
        }
    }

    /**
     * Returns the rows that repeat an earlier one's value, by column; columns without any are left out.
     *
     * @param from number of the first row asked for
     * @param count of rows asked for
     */
    public Map<String, List<Long>> within(long from, long count) {
        Map<String, List<Long>> found = new HashMap<>();
        for (Key key : keys) {
            List<Long> rows = key.rows().get(Math.toIntExact(from), Math.toIntExact(from + count)).stream()
                    .mapToObj(offset -> from + offset)
                    .toList();
            if (!rows.isEmpty()) {
                found.put(key.column(), rows);
            }
        }
        return found;
    }
}
