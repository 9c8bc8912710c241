package io.docket.bench;

import io.docket.processors.ocr.EngineBench;
import io.docket.processors.summary.SummaryBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes the measurements that its arguments name, one after the other, and prints a line or two for each. */
final class Bench {
    private static final int COUNT = Integer.getInteger("bench.documents", 3000);
    private static final int SCANS = Integer.getInteger("bench.scans", 100);
    private static final int WARM_UP = 10;
    /** That each engine reads. */
    private static final int PAGES = 20;

    private Bench() {}

    /** Names: {@code start}, {@code documents}, {@code invoices}, {@code scaled}, {@code scans}, {@code engines}, {@code sources}, {@code uploads}, {@code summaries}, {@code extraction}. */
    public static void main(String[] names) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "bench").toAbsolutePath());
        for (String name : List.of(names)) {
            switch (name) {
                case "start" -> StartBench.run(folder);
                case "documents" -> EmbeddedBench.run(folder, "documents", Load.texts(2 * COUNT), Load.texts(COUNT));
                case "invoices" ->
                    EmbeddedBench.run(folder, "invoices", Load.invoices(500, 800), Load.invoices(0, 500));
                case "scaled" -> texts(folder);
                case "scans" -> scans(folder);
                case "engines" -> EngineBench.run(folder, Load.sheets(PAGES), Bench::say);
                case "sources" -> SourceBench.run(folder, Load.texts(COUNT));
                case "uploads" -> UploadBench.run(folder);
                case "summaries" -> SummaryBench.run(Path.of(System.getProperty("bench.texts", "texts")), Bench::say);
                case "extraction" -> ExtractionBench.run();
                default -> throw new IllegalArgumentException("No measurement is called " + name);
            }
        }
    }

    private static void texts(Path folder) throws Exception {
        ScaledBench.run(folder, "scaled", Map.of(), () -> Load.texts(COUNT), () -> Load.texts(COUNT));
    }

    /** Each worker reads one page at a time; no sheet is uploaded twice. */
    private static void scans(Path folder) throws Exception {
        Map<String, String> worker = Map.of("DOCKET_JOBS_SLOW_CONSUMERS", "1", "DOCKET_OCR_MODELS", "none");
        AtomicInteger next = new AtomicInteger();
        ScaledBench.run(folder, "scans", worker, () -> scans(next, WARM_UP), () -> scans(next, SCANS));
    }

    private static List<Load.File> scans(AtomicInteger next, int count) throws IOException {
        int from = next.getAndAdd(count);
        return Load.scans(from, from + count);
    }

    @SuppressWarnings("SystemOut") // What a measurement is for.
    static void say(String line) {
        System.out.println(line);
    }
}
