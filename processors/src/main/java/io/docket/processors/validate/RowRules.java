package io.docket.processors.validate;

import io.docket.processors.document.CsvRow;
import io.docket.processors.document.Finding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.validate.ColumnRule.Repetition;
import io.docket.processors.validate.TableSchema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks rows against a schema. For one thread. */
public final class RowRules {
    private final ColumnRule[] rules;

    private RowRules(List<ColumnRule> rules) {
        this.rules = rules.toArray(new ColumnRule[0]);
    }

    /**
     * Finds the schema's columns in a header. These rules remember the values of unique columns, so each file needs its
     * own, and rows come in file order.
     *
     * @throws UnreadableDocumentException BAD_HEADER when one is missing
     */
    public RowRules(TableSchema schema, List<String> header) throws UnreadableDocumentException {
        this(rules(schema, header, column -> column.unique() ? remembering() : Repetition.NONE));
    }

    /**
     * Returns rules for a stretch of a file whose repeated values are known.
     *
     * @param repeats the numbers of the rows that repeat a value, by column, as {@link Repeats} finds them
     * @throws UnreadableDocumentException BAD_HEADER when a column is missing
     */
    public static RowRules ofSlice(TableSchema schema, List<String> header, Map<String, Set<Long>> repeats)
            throws UnreadableDocumentException {
        return new RowRules(rules(schema, header, column -> {
            Set<Long> rows = repeats.getOrDefault(column.name(), Set.of());
            return (row, cell) -> rows.contains(row.number());
        }));
    }

    /**
     * Makes sure that a header has the schema's columns.
     *
     * @throws UnreadableDocumentException BAD_HEADER when one is missing
     */
    public static void requireColumns(TableSchema schema, List<String> header) throws UnreadableDocumentException {
        rules(schema, header, column -> Repetition.NONE);
    }

    /** Returns rules that only repeat a row's own fault. */
    public static RowRules structureOnly() {
        return new RowRules(List.of());
    }

    private static Repetition remembering() {
        ValueSet seen = new ValueSet();
        return (row, cell) -> !seen.add(cell);
    }

    /**
     * Checks a row. Codes: ROW_REQUIRED, ROW_TYPE_INTEGER, ROW_TYPE_NUMBER, ROW_TYPE_DATE, ROW_TYPE_BOOLEAN,
     * ROW_TYPE_EMAIL, ROW_PATTERN, ROW_NOT_ALLOWED, ROW_DUPLICATE.
     *
     * @return at most one finding a column, in the order of the schema; only the row's fault when it has one; empty for
     *     a good row
     */
    public List<Finding> check(CsvRow row) {
        Finding fault = row.fault();
        if (fault != null) {
            return List.of(fault);
        }
        List<Finding> findings = List.of();
        for (ColumnRule rule : rules) {
            Finding finding = rule.check(row);
            if (finding != null) {
                findings = findings.isEmpty() ? new ArrayList<>() : findings;
                findings.add(finding);
            }
        }
        return findings;
    }

    private static List<ColumnRule> rules(
            TableSchema schema, List<String> header, Function<Column, Repetition> repetitions)
            throws UnreadableDocumentException {
        List<ColumnRule> rules = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Column column : schema.columns()) {
            int index = header.indexOf(column.name());
            if (index < 0) {
                missing.add("\"" + column.name() + "\"");
            } else {
                rules.add(new ColumnRule(column, index, repetitions.apply(column)));
            }
        }
        if (!missing.isEmpty()) {
            String columns = (missing.size() == 1 ? "column " : "columns ") + String.join(", ", missing);
            throw new UnreadableDocumentException(
                    Reason.BAD_HEADER,
                    "Header lacks " + columns + " and has \"" + String.join("\", \"", header) + "\"");
        }
        return rules;
    }
}
