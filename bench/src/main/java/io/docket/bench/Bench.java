package io.docket.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes the measurements that its arguments name, one after the other, and prints a line or two for each. */
final class Bench {
    private static final int COUNT = Integer.getInteger("bench.documents", 3000);

    private Bench() {}

    /** Names: {@code start}, {@code documents}, {@code invoices}, {@code scaled}, {@code sources}, {@code uploads}, {@code extraction}. */
    public static void main(String[] names) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "bench").toAbsolutePath());
        for (String name : List.of(names)) {
            switch (name) {
                case "start" -> StartBench.run(folder);
                case "documents" -> EmbeddedBench.run(folder, "documents", Load.texts(2 * COUNT), Load.texts(COUNT));
                case "invoices" ->
                    EmbeddedBench.run(folder, "invoices", Load.invoices(500, 800), Load.invoices(0, 500));
                case "scaled" -> ScaledBench.run(folder);
                case "sources" -> SourceBench.run(folder, Load.texts(COUNT));
                case "uploads" -> UploadBench.run(folder);
                case "extraction" -> ExtractionBench.run();
                default -> throw new IllegalArgumentException("No measurement is called " + name);
            }
        }
    }

    @SuppressWarnings("SystemOut") // What a measurement is for.
    static void say(String line) {
        System.out.println(line);
    }
}
