package io.docket.processors.validate;

import io.docket.processors.validate.TableSchema.Column;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a value of one type is written (Frictionless Table Schema, "Types and Formats").
 *
 * @param code of the finding when it is not
 * @param expected ends the sentence "expected ..."
 * @param syntax tells without throwing, because it is asked for every cell
 */
record CellType(String code, String expected, Predicate<String> syntax) {
    private static final String ISO_DATE = "%Y-%m-%d";

    static CellType of(Column column) {
        return switch (column.type()) {
            case STRING -> new CellType("ROW_TYPE_STRING", "text", cell -> true);
            case INTEGER -> new CellType("ROW_TYPE_INTEGER", "a whole number like 42", CellSyntax::isInteger);
            case NUMBER -> new CellType("ROW_TYPE_NUMBER", "a number like 1234.56", CellSyntax::isNumber);
            case BOOLEAN -> new CellType("ROW_TYPE_BOOLEAN", "true or false", CellSyntax::isBoolean);
            case EMAIL -> new CellType("ROW_TYPE_EMAIL", "an address like name@example.org", CellSyntax::isEmail);
            case DATE -> date(column.format());
        };
    }

    boolean accepts(String cell) {
        return syntax.test(cell);
    }

    private static CellType date(@Nullable String format) {
        DateFormat date = new DateFormat(format == null || format.equals("default") ? ISO_DATE : format);
        return new CellType("ROW_TYPE_DATE", "a date like " + date.example(), date::matches);
    }
}
