package io.docket.processors;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.CsvRow;
import io.docket.processors.document.Finding;
import io.docket.processors.split.CsvCut;
import io.docket.processors.split.CsvLimits;
import io.docket.processors.split.CsvSlice;
import io.docket.processors.split.CsvSplitter;
import io.docket.processors.split.CsvTable;
import io.docket.processors.validate.Repeats;
import io.docket.processors.validate.RowRules;
import io.docket.processors.validate.TableSchema;
import io.docket.processors.validate.TableSchema.Column;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that is read in stretches gives what it gives in one go. */
class SlicedTableTest {
    private static final CsvSplitter SPLITTER = new CsvSplitter(new CsvLimits(20, 400));
    private static final int SLICE = 1000;
    private static final TableSchema SCHEMA = new TableSchema(
            "people",
            List.of(
                    new Column("id", TableSchema.Type.INTEGER, true, true, null, null, List.of()),
                    new Column("name", TableSchema.Type.STRING, false, true, null, null, List.of()),
                    new Column("note", TableSchema.Type.STRING, false, false, null, null, List.of())));
    private static final String[] PIECES = {
        "plain",
        "ünï",
        "€",
        "\uD83D\uDE00",
        "\"a \"\"quoted\"\" one\"",
        "\"two\r\nlines\"",
        "\"two\nlines\"",
        "\"",
        "a\"b",
        "\"open",
        "",
        " ",
        "x".repeat(90),
        "x".repeat(401),
        "1",
        "2",
        "3"
    };
    private static final String[] ENDS = {"\n", "\r\n", "\r", "\n\n", "\r\n\r\n"};

    @TempDir
    private Path folder;

    private record Judged(CsvRow row, List<Finding> findings) {}

    @RepeatedTest(60)
    void givesTheSameRowsAndFindingsInStretches(RepetitionInfo info) throws Exception {
        Random random = new Random(info.getCurrentRepetition());
        Path file = Files.write(folder.resolve("table.csv"), table(random));

        List<Judged> whole = inOneGo(file);
        CsvCut cut = SPLITTER.cut(file, null, SLICE, row -> {});

        assertThat(inStretches(file, cut)).isEqualTo(whole);
        assertThat(cut.rows()).isEqualTo(whole.size());
        assertThat(cut.slices()).hasSizeGreaterThan(3);
        assertThat(cut.slices().stream().mapToLong(CsvSlice::rows).sum()).isEqualTo(cut.rows());
    }

    @Test
    void hasNoStretchesWithoutRows() throws Exception {
        Path file = Files.writeString(folder.resolve("empty.csv"), "id,name,note\n\n");

        assertThat(SPLITTER.cut(file, null, SLICE, row -> {}).slices()).isEmpty();
    }

    private static List<Judged> inOneGo(Path file) throws Exception {
        try (CsvTable table = SPLITTER.open(file)) {
            return judged(table, new RowRules(SCHEMA, table.header()));
        }
    }

    private static List<Judged> inStretches(Path file, CsvCut cut) throws Exception {
        Repeats repeats = new Repeats(SCHEMA, cut.layout().header());
        SPLITTER.cut(file, null, SLICE, repeats::see);
        List<Judged> all = new ArrayList<>();
        for (CsvSlice slice : cut.slices()) {
            Map<String, Set<Long>> repeated = new HashMap<>();
            repeats.within(slice.firstRow(), slice.rows())
                    .forEach((column, rows) -> repeated.put(column, new HashSet<>(rows)));
            try (CsvTable table = SPLITTER.open(file, cut.layout(), slice)) {
                all.addAll(judged(table, RowRules.ofSlice(SCHEMA, table.header(), repeated)));
            }
        }
        return all;
    }

    private static List<Judged> judged(CsvTable table, RowRules rules) throws Exception {
        List<Judged> judged = new ArrayList<>();
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            judged.add(new Judged(row, rules.check(row)));
        }
        return judged;
    }

    private static byte[] table(Random random) {
        Charset charset = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)
                .get(random.nextInt(3));
        StringBuilder text = new StringBuilder("id,name,note\n");
        boolean ascii = random.nextBoolean();
        while (text.length() < 20 * SLICE) {
            String end = ENDS[random.nextInt(10) == 0 ? random.nextInt(ENDS.length) : 0];
            text.append(random.nextInt(2000)).append(',').append(piece(random, ascii && text.length() < 10 * SLICE));
            text.append(',').append(piece(random, ascii)).append(end);
        }
        byte[] bytes = text.toString().getBytes(charset);
        return random.nextInt(3) == 0 && !charset.equals(StandardCharsets.UTF_16) ? damaged(bytes, random) : bytes;
    }

    private static String piece(Random random, boolean ascii) {
        String piece = PIECES[random.nextInt(4) > 0 ? 14 + random.nextInt(3) : random.nextInt(PIECES.length)];
        return ascii && !piece.chars().allMatch(c -> c < 128) ? "ascii" : piece + random.nextInt(50);
    }

    /** Puts in bytes that are no text in any of the charsets. */
    private static byte[] damaged(byte[] bytes, Random random) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int i = 0; i < 5; i++) {
            int at = 100 + random.nextInt(bytes.length - 100);
            if (bytes[at] >= 'a') {
                buffer.put(at, (byte) 0x81);
            }
        }
        return bytes;
    }
}
