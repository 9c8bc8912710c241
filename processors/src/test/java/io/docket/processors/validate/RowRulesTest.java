package io.docket.processors.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docket.processors.document.CsvRow;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Finding.Severity;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.validate.TableSchema.Column;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RowRulesTest {
    private static final TableSchema SCHEMA = new TableSchema(
            "people",
            List.of(
                    new Column("id", TableSchema.Type.INTEGER, true, true, null, null, List.of()),
                    new Column("country", TableSchema.Type.STRING, false, false, null, null, List.of("DE", "FR")),
                    new Column("postcode", TableSchema.Type.STRING, false, false, null, "[0-9]{5}", List.of())));

    @ParameterizedTest
    @CsvFileSource(resources = "cells.csv", numLinesToSkip = 1, delimiter = '|', nullValues = "-")
    void judgesACell(String type, @Nullable String format, String cell, boolean good) throws Exception {
        TableSchema.Type expected = TableSchema.Type.valueOf(type.toUpperCase(Locale.ROOT));
        Column column = new Column("it", expected, true, false, format, null, List.of());
        RowRules rules = new RowRules(new TableSchema("one", List.of(column)), List.of("it"));

        List<Finding> findings = rules.check(new CsvRow(1, 2, List.of(cell), null));

        assertThat(findings)
                .extracting(Finding::code)
                .isEqualTo(good ? List.of() : List.of("ROW_TYPE_" + expected.name()));
    }

    @Test
    void quotesColumnAndValue() throws Exception {
        Column column = new Column("signup_date", TableSchema.Type.DATE, false, false, null, null, List.of());
        RowRules rules = new RowRules(new TableSchema("one", List.of(column)), List.of("signup_date"));

        assertThat(rules.check(new CsvRow(6, 7, List.of("31.02.2026"), null)))
                .containsExactly(new Finding(
                        "ROW_TYPE_DATE",
                        Severity.ERROR,
                        7,
                        "signup_date",
                        "Column \"signup_date\" has \"31.02.2026\", expected a date like 2026-01-31"));
    }

    @Test
    void findsWhatEachConstraintForbids() throws Exception {
        RowRules rules = new RowRules(SCHEMA, List.of("postcode", "other", "id", "country"));

        assertThat(messages(rules, "01099", "", "7", "DE")).isEmpty();
        assertThat(messages(rules, "1099", "", "8", "DE"))
                .containsExactly("Column \"postcode\" has \"1099\", expected the pattern [0-9]{5}");
        assertThat(messages(rules, "", "", "7", ""))
                .containsExactly("Column \"id\" has \"7\", which an earlier row has already");
        assertThat(messages(rules, "", "", " ", "XX"))
                .containsExactly(
                        "Column \"id\" is empty but required", "Column \"country\" has \"XX\", expected one of DE, FR");
    }

    @Test
    void repeatsARowsOwnFaultAndNothingElse() throws Exception {
        Finding fault = new Finding("ROW_FIELD_COUNT", Severity.ERROR, 3, null, "Expected 3 fields but found 1");
        CsvRow broken = new CsvRow(2, 3, List.of(""), fault);

        assertThat(new RowRules(SCHEMA, List.of("id", "country", "postcode")).check(broken))
                .containsExactly(fault);
        assertThat(RowRules.structureOnly().check(broken)).containsExactly(fault);
    }

    @Test
    void namesTheColumnsAHeaderLacks() {
        UnreadableDocumentException refusal = catchThrowableOfType(
                UnreadableDocumentException.class, () -> new RowRules(SCHEMA, List.of("id", "Land")));

        assertThat(refusal.reason()).isEqualTo(Reason.BAD_HEADER);
        assertThat(refusal).hasMessage("Header lacks columns \"country\", \"postcode\" and has \"id\", \"Land\"");
    }

    @Test
    void tellsManyValuesApart() {
        ValueSet values = new ValueSet();
        for (int i = 0; i < 300_000; i++) {
            assertThat(values.add(Integer.toString(i))).isTrue();
        }
        for (int i = 0; i < 300_000; i++) {
            assertThat(values.add(Integer.toString(i))).isFalse();
        }
    }

    private static List<String> messages(RowRules rules, String... cells) {
        return rules.check(new CsvRow(1, 2, List.of(cells), null)).stream()
                .map(Finding::message)
                .toList();
    }
}
