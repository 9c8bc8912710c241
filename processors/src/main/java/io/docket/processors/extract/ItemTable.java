package io.docket.processors.extract;

import io.docket.processors.document.Box;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the header of the line item table. */
final class ItemTable {
    private static final Vocabulary<Column> COLUMNS = new Vocabulary<>("columns.properties", Column.class);
    private static final int HEADER_LINES = 3;
    private static final int MIN_CELLS = 3;

    /**
     * A header.
     *
     * @param lines indexes of its lines
     * @param columns where each column is headed
     */
    record Header(Set<Integer> lines, Map<Column, Box> columns) {
        /** Weighs kinds of columns at 2; the amount's, without which rows are hard to tell, at 3. */
        long weight() {
            long kinds = columns.keySet().stream()
                    .filter(column -> column != Column.OTHER)
                    .count();
            return 2 * kinds + (columns.containsKey(Column.AMOUNT) ? 1 : 0);
        }

        int last() {
            return lines.stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    private ItemTable() {}

    /**
     * A line that may be one of a header's.
     *
     * @param hits at least one
     * @param letters letters and digits in it
     */
    private record Row(TextLine line, List<Vocabulary.Hit<Column>> hits, int letters) {
        int covered() {
            return hits.stream().mapToInt(Vocabulary.Hit::length).sum();
        }
    }

    /** Returns the header that names most kinds of columns; of equals the one in fewest lines, then the first. */
    static Optional<Header> find(Layout layout, Amounts amounts) {
        List<Optional<Row>> rows =
                layout.lines().stream().map(line -> row(line, amounts)).toList();
        Header best = null;
        for (int height = 1; height <= HEADER_LINES; height++) {
            for (int i = 0; i + height <= rows.size(); i++) {
                Optional<Header> header = header(rows.subList(i, i + height));
                if (header.isPresent() && (best == null || header.get().weight() > best.weight())) {
                    best = header.get();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** A header names columns and shows no money. */
    private static Optional<Row> row(TextLine line, Amounts amounts) {
        List<Vocabulary.Hit<Column>> hits = COLUMNS.find(line);
        return hits.isEmpty() || amounts.in(line).stream().anyMatch(Amount::isMoney)
                ? Optional.empty()
                : Optional.of(new Row(line, hits, line.key().text().length()));
    }

    private static Optional<Header> header(List<Optional<Row>> candidates) {
        if (candidates.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Row> rows = candidates.stream().flatMap(Optional::stream).toList();
        if (rows.stream()
                .anyMatch(row -> row.line().page() != rows.get(0).line().page())) {
            return Optional.empty();
        }
        Map<Column, Box> columns = new EnumMap<>(Column.class);
        Set<Integer> indexes = new TreeSet<>();
        for (Row row : rows) {
            indexes.add(row.line().index());
            row.hits().forEach(hit -> add(hit, row.line(), columns));
        }
        return isEnough(rows, columns) ? Optional.of(new Header(indexes, columns)) : Optional.empty();
    }

    private static boolean isEnough(List<Row> rows, Map<Column, Box> columns) {
        int cells =
                rows.stream().mapToInt(row -> row.line().cells().size()).max().orElse(0);
        int covered = rows.stream().mapToInt(Row::covered).sum();
        int letters = rows.stream().mapToInt(Row::letters).sum();
        boolean amount = columns.containsKey(Column.AMOUNT);
        boolean item = columns.containsKey(Column.DESCRIPTION) || columns.containsKey(Column.QUANTITY);
        boolean price = columns.containsKey(Column.UNIT_PRICE) && columns.containsKey(Column.QUANTITY);
        boolean wide = cells >= MIN_CELLS || (cells == 2 && covered * 2 > letters);
        return (amount && item && wide) || (price && cells >= MIN_CELLS);
    }

    /** The first head of a kind counts, the last of amounts and of "Item", "Description"; a second price to the right is the amount. */
    private static void add(Vocabulary.Hit<Column> hit, TextLine line, Map<Column, Box> columns) {
        Box box = line.box(hit.start(), hit.end());
        if (hit.kind() == Column.AMOUNT || hit.kind() == Column.DESCRIPTION) {
            columns.put(hit.kind(), box);
        } else if (hit.kind() == Column.UNIT_PRICE && columns.containsKey(Column.UNIT_PRICE)) {
            columns.putIfAbsent(Column.AMOUNT, box);
        } else {
            columns.putIfAbsent(hit.kind(), box);
        }
    }

    /** Returns the cells of a line that lie under a column's head. */
    static List<TextLine.Cell> under(TextLine line, Box head) {
        List<TextLine.Cell> cells = new ArrayList<>();
        for (TextLine.Cell cell : line.cells()) {
            Box box = cell.box();
            if (box.x() < head.x() + head.width() + 0.01 && head.x() < box.x() + box.width() + 0.01) {
                cells.add(cell);
            }
        }
        return cells;
    }
}
