package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What has to be true of the documents, their logs and the out folder whatever has happened. */
final class Ledger {
    private static final Set<String> ENDS = Set.of("job_completed", "job_failed");
    private static final Set<String> ONCE =
            Set.of("document_finalized", "document_exported", "output_written", "import_completed");

    private Ledger() {}

    /** Expects that Docket itself finds everything that came in. */
    static void expectBalanced(DocketClient client) {
        JsonNode ledger = client.http().get("/api/ledger/reconcile").expect(200).json();
        assertThat(ledger.path("balanced").asBoolean()).as("%s", ledger).isTrue();
    }

    /** Expects a log without a gap that ends the document once. */
    static void expectOneEnd(List<LogEvent> log) {
        assertThat(log)
                .extracting(LogEvent::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
        Map<String, Long> times = log.stream().collect(Collectors.groupingBy(LogEvent::event, Collectors.counting()));
        assertThat(ENDS.stream()
                        .mapToLong(event -> times.getOrDefault(event, 0L))
                        .sum())
                .as("ends in %s", log)
                .isEqualTo(1);
        ONCE.forEach(
                event -> assertThat(times.getOrDefault(event, 0L)).as(event).isLessThanOrEqualTo(1));
    }

    /** Expects that whatever can be seen in the out folder is whole, also right after a kill. */
    static void expectNothingTorn(Path out) throws IOException {
        for (Path file : Folders.files(out.resolve("json"))) {
            assertThat(Json.tree(file).path("document_id").asText() + ".json")
                    .isEqualTo(file.getFileName().toString());
        }
        for (Path file : Folders.files(out.resolve("csv"))) {
            expectWhole(file);
        }
        for (Path file : Folders.files(out.resolve("tables"))) {
            expectWhole(file);
        }
        for (Path file : Folders.files(out.resolve("pdf"))) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-")
                    .endsWith("%%EOF\n");
        }
    }

    private static void expectWhole(Path csv) throws IOException {
        String text = Files.readString(csv);
        assertThat(text).endsWith("\n");
        assertThat(text.lines().mapToInt(line -> line.split(",", -1).length).distinct())
                .as("columns of %s", csv)
                .hasSize(1);
    }

    /** Expects each of the closed documents once in the out folder, and nothing else. */
    static void expectOneExportOfEach(Path out, List<Doc> closed) throws IOException {
        expectNothingTorn(out);
        List<String> ids = closed.stream().map(Doc::id).toList();
        assertThat(exportedIds(out)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(OutCsv.lines(out))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactlyInAnyOrderElementsOf(ids);
        for (Doc document : closed) {
            Doc.Table table = document.table();
            if (table != null) {
                assertThat(Files.readAllLines(out.resolve("tables/" + document.id() + ".csv")))
                        .as("rows of %s", document.fileName())
                        .doesNotHaveDuplicates()
                        .hasSize((int) table.successRows() + 1);
            }
        }
    }

    static List<String> exportedIds(Path out) throws IOException {
        return Folders.files(out.resolve("json")).stream()
                .map(file -> file.getFileName().toString().replace(".json", ""))
                .toList();
    }
}
