package io.docket.processors.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds the sentences that are chosen, and the first three, against what people have written about a text: ROUGE-1 and
 * ROUGE-2 (Lin 2004) as F1. A folder has a text as NAME.txt, without its summary, and the summary as NAME.summary.txt.
 */
public final class SummaryBench {
    private static final int LEAD = 3;
    private static final int CHUNK = 4000;

    private final String text;
    private final String reference;

    private SummaryBench(Path file) throws IOException {
        text = Files.readString(file);
        reference = Files.readString(summaryOf(file));
    }

    private record Score(double first, double second) {}

    /** Prints a line for each text, and the means. */
    public static void run(Path folder, Consumer<String> say) throws IOException {
        List<Score> chosen = new ArrayList<>();
        List<Score> lead = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> Files.exists(summaryOf(file))).sorted().toList()) {
                SummaryBench bench = new SummaryBench(file);
                chosen.add(bench.score(bench.chosen()));
                lead.add(bench.score(bench.lead()));
                say.accept(
                        line(file.getFileName().toString(), chosen.get(chosen.size() - 1), lead.get(lead.size() - 1)));
            }
        }
        say.accept(line("mean of " + chosen.size(), mean(chosen), mean(lead)));
    }

    private static Path summaryOf(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("[.]txt$", ".summary.txt"));
    }

    private static String line(String name, Score chosen, Score lead) {
        return String.format(
                Locale.ROOT,
                "%s: ROUGE-1 %.3f, ROUGE-2 %.3f; the first %d sentences %.3f, %.3f",
                name,
                chosen.first(),
                chosen.second(),
                LEAD,
                lead.first(),
                lead.second());
    }

    private static Score mean(List<Score> scores) {
        return new Score(
                scores.stream().mapToDouble(Score::first).average().orElse(0),
                scores.stream().mapToDouble(Score::second).average().orElse(0));
    }

    private String chosen() {
        List<Span> chunks = IntStream.iterate(0, start -> start < text.length(), start -> start + CHUNK)
                .mapToObj(start -> new Span(start, Math.min(text.length(), start + CHUNK)))
                .toList();
        return shown(Summariser.of(text, chunks).sentences());
    }

    private String lead() {
        return shown(Sentences.of(text, new Span(0, text.length())).stream()
                .limit(LEAD)
                .toList());
    }

    private String shown(List<Span> sentences) {
        return sentences.stream().map(span -> Prose.shown(text, span)).collect(Collectors.joining(" "));
    }

    private Score score(String summary) {
        return new Score(rouge(summary, 1), rouge(summary, 2));
    }

    private double rouge(String summary, int words) {
        Map<String, Long> wanted = grams(reference, words);
        Map<String, Long> said = grams(summary, words);
        long hits = wanted.entrySet().stream()
                .mapToLong(gram -> Math.min(gram.getValue(), said.getOrDefault(gram.getKey(), 0L)))
                .sum();
        double recall = (double) hits / Math.max(1, count(wanted));
        double precision = (double) hits / Math.max(1, count(said));
        return hits == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }

    private static long count(Map<String, Long> grams) {
        return grams.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> grams(String text, int words) {
        List<String> all = List.of(text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ", -1));
        return IntStream.rangeClosed(0, all.size() - words)
                .mapToObj(start -> String.join(" ", all.subList(start, start + words)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
