package io.docket.processors.validate;

import io.docket.processors.document.CsvRow;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Finding.Severity;
import io.docket.processors.validate.TableSchema.Column;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of one column must hold. */
final class ColumnRule {
    private static final int SHOWN = 60;

    private final Column column;
    private final int index;
    private final CellType type;
    private final Set<String> allowed;
    private final @Nullable Matcher pattern;
    private final Repetition repetition;

    ColumnRule(Column column, int index, Repetition repetition) {
        this.column = column;
        this.index = index;
        type = CellType.of(column);
        allowed = Set.copyOf(column.allowed());
        pattern = column.pattern() == null
                ? null
                : Pattern.compile(column.pattern()).matcher("");
        this.repetition = repetition;
    }

    /** Tells whether an earlier row has a cell's value. */
    @FunctionalInterface
    interface Repetition {
        /** For a column whose values may repeat. */
        Repetition NONE = (row, cell) -> false;

        boolean repeats(CsvRow row, String cell);
    }

    /** Returns what is wrong first: blank, then type, values, pattern, uniqueness; null when all is well. */
    @Nullable
    Finding check(CsvRow row) {
        long line = row.line();
        String cell = row.cells().get(index);
        if (cell.isBlank()) {
            return column.required()
                    ? finding("ROW_REQUIRED", line, "Column \"" + column.name() + "\" is empty but required")
                    : null;
        }
        if (!type.accepts(cell)) {
            return wrong(type.code(), line, cell, "expected " + type.expected());
        }
        if (!allowed.isEmpty() && !allowed.contains(cell)) {
            return wrong("ROW_NOT_ALLOWED", line, cell, "expected one of " + String.join(", ", column.allowed()));
        }
        if (pattern != null && !pattern.reset(cell).matches()) {
            return wrong("ROW_PATTERN", line, cell, "expected the pattern " + column.pattern());
        }
        if (repetition.repeats(row, cell)) {
            return wrong("ROW_DUPLICATE", line, cell, "which an earlier row has already");
        }
        return null;
    }

    private Finding wrong(String code, long line, String cell, String what) {
        String shown = cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell;
        return finding(code, line, "Column \"" + column.name() + "\" has \"" + shown + "\", " + what);
    }

    private Finding finding(String code, long line, String message) {
        return new Finding(code, Severity.ERROR, line, column.name(), message);
    }
}
