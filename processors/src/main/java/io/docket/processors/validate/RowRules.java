package io.docket.processors.validate;

import io.docket.processors.document.CsvRow;
import io.docket.processors.document.Finding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.validate.TableSchema.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the rows of one file against a schema. It remembers the values of unique columns, so each file needs its own,
 * rows come in file order, and it is for one thread.
 */
public final class RowRules {
    private final ColumnRule[] rules;

    private RowRules(List<ColumnRule> rules) {
        this.rules = rules.toArray(new ColumnRule[0]);
    }

    /**
     * Finds the schema's columns in a header.
     *
     * @throws UnreadableDocumentException BAD_HEADER when one is missing
     */
    public RowRules(TableSchema schema, List<String> header) throws UnreadableDocumentException {
        this(rules(schema, header));
    }

    /** Returns rules that only repeat a row's own fault. */
    public static RowRules structureOnly() {
        return new RowRules(List.of());
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
        List<String> cells = row.cells();
        for (ColumnRule rule : rules) {
            Finding finding = rule.check(row.line(), cells);
            if (finding != null) {
                findings = findings.isEmpty() ? new ArrayList<>() : findings;
                findings.add(finding);
            }
        }
        return findings;
    }

    private static List<ColumnRule> rules(TableSchema schema, List<String> header) throws UnreadableDocumentException {
        List<ColumnRule> rules = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Column column : schema.columns()) {
            int index = header.indexOf(column.name());
            if (index < 0) {
                missing.add("\"" + column.name() + "\"");
            } else {
                rules.add(new ColumnRule(column, index));
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
