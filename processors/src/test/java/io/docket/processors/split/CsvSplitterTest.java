package io.docket.processors.split;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docket.processors.document.CsvRow;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.samples.Hostile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSplitterTest {
    private static final CsvLimits LIMITS = new CsvLimits(20, 1000);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "windows-1251, номер;клиент;сумма, Иванов",
        "windows-31j, 注文;顧客;金額, 東京商店",
        "IBM850, order;größe;preis, Müller Köln"
    })
    void findsOtherCharsetsByTheirLetters(String charset, String header, String name) throws Exception {
        byte[] bytes = (header + "\n1;" + name + ";500\n").getBytes(Charset.forName(charset));
        try (CsvTable table = new CsvSplitter(LIMITS).open(Files.write(folder.resolve("other.csv"), bytes))) {
            assertThat(String.join(";", table.header())).isEqualTo(header);
            assertThat(Objects.requireNonNull(table.next()).cells()).containsExactly("1", name, "500");
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void takesTheEndOfDosForNoRow() throws Exception {
        Path file = Files.writeString(folder.resolve("dos.csv"), "a;b\r\n1;2\r\n\u001a");
        try (CsvTable table = new CsvSplitter(LIMITS).open(file)) {
            assertThat(Objects.requireNonNull(table.next()).cells()).containsExactly("1", "2");
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void believesTheSender() throws Exception {
        Path file = Files.write(folder.resolve("said.csv"), "a;b\n1;\u0444\n".getBytes(Charset.forName("KOI8-R")));
        try (CsvTable table = new CsvSplitter(LIMITS).open(file, Charset.forName("KOI8-R"))) {
            assertThat(Objects.requireNonNull(table.next()).cells()).containsExactly("1", "\u0444");
            assertThat(table.layout().guess()).isFalse();
        }
    }

    @Test
    void keepsGoodRowsWhenOneRowIsShort() throws Exception {
        List<CsvRow> rows = rows("id,name\n1,Anna\n2\n3,Cleo\n");

        assertThat(rows)
                .extracting(CsvRow::cells)
                .containsExactly(List.of("1", "Anna"), List.of("2"), List.of("3", "Cleo"));
        assertThat(faults(rows)).containsExactly("3 ROW_FIELD_COUNT Expected 2 fields but found 1");
    }

    @Test
    void losesOnlyTheLineWithAnUnclosedQuote() throws Exception {
        List<CsvRow> rows = rows("id,name\n1,\"Anna\n2,Bo\n3,\"Cleo\"\n4,Dan\n");

        assertThat(faults(rows))
                .containsExactly("2 ROW_QUOTE Quote inside a quoted cell is not doubled, near \"1,\"Anna\"");
        assertThat(rows).extracting(CsvRow::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(rows.get(0).cells()).containsExactly("1", "\"Anna");
        assertThat(rows.get(2).cells()).containsExactly("3", "Cleo");
    }

    @Test
    void losesOnlyTheLineWhoseQuoteNothingCloses() throws Exception {
        List<CsvRow> rows = rows("id,name\n1,\"Anna\n" + "2,Bo\n".repeat(50_000));

        assertThat(rows).hasSize(50_001);
        assertThat(faults(rows))
                .containsExactly("2 ROW_QUOTE Quote opened in this line is never closed, before \"1,\"Anna\"");
    }

    @Test
    void countsPhysicalLinesThroughQuotedBreaksAndEmptyLines() throws Exception {
        List<CsvRow> rows = rows("\r\nid,name\r\n1,\"An\r\nna\"\r\n\r\n2,Bo\r\n3\r\n");

        assertThat(rows).extracting(CsvRow::line).containsExactly(3L, 6L, 7L);
        assertThat(rows.get(0).cells()).containsExactly("1", "An\r\nna");
    }

    @Test
    void countsPhysicalLinesWhenLineEndsAreMixed() throws Exception {
        List<CsvRow> rows = rows("id,name\r1,a\r2,\"b\"x\n3,\"c\"x\r\n\n4,d\n");

        assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 3L, 4L, 6L);
        assertThat(rows).extracting(row -> row.fault() == null).containsExactly(true, false, false, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 16_383, 16_384, 65_535, 65_536, 65_537, 131_072})
    void givesTheSameRowsWhereverItsBuffersEnd(int padding) throws Exception {
        String head =
                "id,name\r\n" + "x,\"y\"\"y\"\r\n".repeat(padding / 10) + "é".repeat(padding % 10) + ",\"\r\n\"\r\n";

        List<CsvRow> rows = rows(head + "last,\"a\r\nb\"\r\n");

        assertThat(faults(rows)).isEmpty();
        assertThat(rows).hasSize(padding / 10 + 2);
        assertThat(rows.get(rows.size() - 1))
                .isEqualTo(new CsvRow(rows.size(), padding / 10 + 4L, List.of("last", "a\r\nb"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,%s\n", "2,\"%s\"\n", "2,\"%s\n"})
    void turnsACellOverTheLimitIntoAFault(String row) throws Exception {
        List<CsvRow> rows = rows("id,name\n1,a\n" + row.formatted("x".repeat(5_000_000)) + "3,c\n");

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).fault()).isNotNull();
        assertThat(rows.get(1).cells()).allSatisfy(cell -> assertThat(cell).hasSizeLessThanOrEqualTo(1000));
        assertThat(rows.get(2).cells()).containsExactly("3", "c");
    }

    @Test
    void turnsARowOfTooManyCellsIntoAFault() throws Exception {
        List<CsvRow> rows = rows("id,name\n1" + ",".repeat(5_000_000) + "\n2,b\n");

        assertThat(faults(rows)).singleElement().asString().startsWith("2 ROW_LENGTH Row is longer than allowed");
        assertThat(rows).hasSize(2);
    }

    @Test
    void turnsACellOfAHundredMegabytesIntoAFaultAndKeepsTheOtherRows() throws Exception {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvTable table = new CsvSplitter(LIMITS).open(Hostile.csvWithAHugeCell(folder, 100 << 20))) {
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        }

        assertThat(rows).extracting(row -> row.fault() == null).containsExactly(true, false, true);
    }

    @Test
    void readsUtf16ByItsMark() throws Exception {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            assertThat(charset("\uFEFFid;name\n1;Zoë 😀\n".getBytes(charset))).isEqualTo(charset);
        }
    }

    @Test
    void readsUtf16WithoutAMark() throws Exception {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            byte[] bytes = "id;name\n1;Zoë 😀\n2;Łódź\n".getBytes(charset);

            assertThat(charset(bytes)).isEqualTo(charset);
            assertThat(rows(bytes).get(1).cells()).containsExactly("2", "Łódź");
        }
    }

    @Test
    void readsWhatIsNotUtf8AsWindows1252() throws Exception {
        byte[] bytes = "id;preis\n1;5\u0080 für Müller\n".getBytes(ISO_8859_1);

        assertThat(charset(bytes)).isEqualTo(Charset.forName("windows-1252"));
        assertThat(rows(bytes).get(0).cells()).containsExactly("1", "5€ für Müller");
    }

    @Test
    void decidesTheCharsetWhereAsciiEnds() throws Exception {
        String ascii = "id;name\n" + "1;plain\n".repeat(20_000);

        List<CsvRow> rows = rows((ascii + "2;Müller\n").getBytes(ISO_8859_1));

        assertThat(rows.get(20_000).cells()).containsExactly("2", "Müller");
        assertThat(faults(rows)).isEmpty();
    }

    @Test
    void namesTheByteOfARowInAnotherCharset() throws Exception {
        byte[] bytes = "id,name\n1,Zoë\n2,Aña\n3,Müller\n4,Élan\n".getBytes(UTF_8);
        byte[] mixed =
                new String(bytes, ISO_8859_1).replace("MÃ¼ller", "Müller").getBytes(ISO_8859_1);

        List<CsvRow> rows = rows(mixed);

        assertThat(faults(rows)).containsExactly("4 ROW_ENCODING Byte FC in \"Müller\" is not text in UTF-8");
        assertThat(rows.get(3).cells()).containsExactly("4", "Élan");
    }

    @Test
    void refusesAFileThatMixesCharsets() {
        byte[] mixed = "id,name\n1,Ã«\n2,Müller\n".getBytes(ISO_8859_1);

        assertThat(refusal(mixed)).hasMessage("Line 3 is not UTF-8, perhaps Windows-1252, but line 2 is UTF-8");
    }

    @Test
    void refusesNulBytes() {
        UnreadableDocumentException refusal = refusal("id,name\n1,a\n2,\0\n".getBytes(UTF_8));

        assertThat(refusal.reason()).isEqualTo(Reason.BAD_ENCODING);
        assertThat(refusal).hasMessage("Line 3 has a NUL byte: it begins with \"2,\0\"");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refusal(new byte[0]).reason()).isEqualTo(Reason.EMPTY_FILE);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "bad-headers.csv", numLinesToSkip = 1, delimiter = '|')
    void refusesAHeader(String text, String message) {
        UnreadableDocumentException refusal = refusal(text.replace("\\n", "\n").getBytes(UTF_8));

        assertThat(refusal.reason()).isEqualTo(Reason.BAD_HEADER);
        assertThat(refusal).hasMessage(message);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "delimiters.csv", numLinesToSkip = 1, delimiter = '#')
    void findsTheDelimiter(String text, String delimiter) throws Exception {
        try (CsvTable table =
                open(text.replace("\\n", "\n").replace("\\t", "\t").getBytes(UTF_8))) {
            assertThat(table.delimiter())
                    .isEqualTo(delimiter.replace("\\t", "\t").charAt(0));
        }
    }

    @Test
    void readsEachByteOnce() throws Exception {
        byte[] bytes = "id,name\n".concat("1,Zoë\n".repeat(100_000)).getBytes(UTF_8);
        try (CsvTable table = open(bytes)) {
            while (table.next() != null) {
                assertThat(table.bytesRead()).isLessThanOrEqualTo(table.size());
            }

            assertThat(table.bytesRead()).isEqualTo(bytes.length);
        }
    }

    private List<CsvRow> rows(String text) throws IOException, UnreadableDocumentException {
        return rows(text.getBytes(UTF_8));
    }

    private List<CsvRow> rows(byte[] bytes) throws IOException, UnreadableDocumentException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvTable table = open(bytes)) {
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Charset charset(byte[] bytes) throws IOException, UnreadableDocumentException {
        try (CsvTable table = open(bytes)) {
            return table.charset();
        }
    }

    private UnreadableDocumentException refusal(byte[] bytes) {
        return catchThrowableOfType(UnreadableDocumentException.class, () -> rows(bytes));
    }

    private CsvTable open(byte[] bytes) throws IOException, UnreadableDocumentException {
        return new CsvSplitter(LIMITS).open(Files.write(folder.resolve("table.csv"), bytes));
    }

    private static List<String> faults(List<CsvRow> rows) {
        return rows.stream()
                .map(CsvRow::fault)
                .filter(fault -> fault != null)
                .map(fault -> fault.line() + " " + fault.code() + " " + fault.message())
                .toList();
    }
}
