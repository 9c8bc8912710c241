package io.docket.processors;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.CsvRow;
import io.docket.processors.document.Finding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.split.CsvLimits;
import io.docket.processors.split.CsvSplitter;
import io.docket.processors.split.CsvTable;
import io.docket.processors.validate.RowRules;
import io.docket.processors.validate.TableSchema;
import io.docket.processors.validate.TableSchema.Column;
import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTablesTest {
    private static final TableSchema CUSTOMERS = new TableSchema(
            "customers",
            List.of(
                    new Column("id", TableSchema.Type.INTEGER, true, true, null, null, List.of()),
                    column("name", TableSchema.Type.STRING, true, null),
                    column("email", TableSchema.Type.EMAIL, true, null),
                    column("country", TableSchema.Type.STRING, true, "[A-Z]{2}"),
                    column("signup_date", TableSchema.Type.DATE, true, null),
                    column("active", TableSchema.Type.BOOLEAN, false, null),
                    column("balance", TableSchema.Type.NUMBER, false, null),
                    column("postcode", TableSchema.Type.STRING, false, "[0-9A-Z][0-9A-Z -]{2,9}")));

    /** Counts and rejects of one table, written as the expectations are. */
    private record Outcome(String charset, long rows, List<String> rejects) {}

    @ParameterizedTest
    @ValueSource(strings = {"customers.csv", "customers-with-errors.csv"})
    void rejectsExactlyTheWrongCustomers(String file) throws Exception {
        assertThat(read(file, CUSTOMERS)).isEqualTo(expected(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers.csv", "orders-semicolon.csv", "cities.tsv"})
    void acceptsEveryRowOfATableWithoutSchema(String file) throws Exception {
        assertThat(read(file, null)).isEqualTo(expected(file));
    }

    @Test
    void readsUmlautsAndDecimalCommasOfASpreadsheet() throws Exception {
        try (CsvTable table = open("orders-semicolon.csv")) {
            assertThat(table.header()).containsExactly("Bestellnummer", "Kunde", "Artikel", "Menge", "Preis", "Datum");
            CsvRow row = Objects.requireNonNull(table.next());

            assertThat(row.cells()).hasSize(6);
            assertThat(row.cells().get(1)).containsPattern("[äöüé]");
        }
    }

    private static Column column(String name, TableSchema.Type type, boolean required, @Nullable String pattern) {
        return new Column(name, type, required, false, null, pattern, List.of());
    }

    private static CsvTable open(String file) throws IOException, UnreadableDocumentException {
        return new CsvSplitter(new CsvLimits(100, 10_000)).open(Samples.file("tables/" + file));
    }

    private static Outcome read(String file, @Nullable TableSchema schema) throws Exception {
        List<String> rejects = new ArrayList<>();
        long rows = 0;
        try (CsvTable table = open(file)) {
            RowRules rules = schema == null ? RowRules.structureOnly() : new RowRules(schema, table.header());
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                rows++;
                for (Finding finding : rules.check(row)) {
                    rejects.add("{\"line\": " + finding.line() + ", \"code\": \"" + finding.code() + "\"}");
                }
            }
            return new Outcome(table.charset().name(), rows, rejects);
        }
    }

    private static Outcome expected(String file) throws IOException {
        String json = Files.readString(Samples.file("tables/" + file.replaceFirst("\\..*", ".expected.json")));
        List<String> rejects = Pattern.compile("\\{\"line\".*?}")
                .matcher(json)
                .results()
                .map(match -> match.group())
                .toList();
        return new Outcome(value(json, "charset"), Long.parseLong(value(json, "total_rows")), rejects);
    }

    private static String value(String json, String key) {
        return Pattern.compile("\"" + key + "\": \"?([^\",]*)")
                .matcher(json)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
    }
}
