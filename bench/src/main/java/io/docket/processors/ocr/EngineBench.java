package io.docket.processors.ocr;

import io.docket.bench.CpuTime;
import io.docket.processors.document.Page;
import io.docket.processors.extract.PdfText;
import io.docket.samples.Scanner;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Each engine alone and both: which share of a page's words is read, and in how many seconds of one processor's time. */
public final class EngineBench {
    private static final List<String> LANGUAGES = List.of("eng", "deu", "fra", "ita", "nld", "pol", "por", "spa");
    private static final double PHOTO_DPI = 110;

    private final Path models =
            Path.of(System.getProperty("bench.models", "../models")).toAbsolutePath();
    private final List<Path> papers;
    private final Consumer<String> say;
    private final OcrSettings settings;

    private EngineBench(Path folder, List<Path> papers, Consumer<String> say) {
        this.papers = papers;
        this.say = say;
        settings = new OcrSettings(folder.resolve("ocr"), null, null, models, LANGUAGES, Duration.ofSeconds(60));
    }

    /** What an engine makes of a picture. */
    @FunctionalInterface
    private interface Engine {
        String read(BufferedImage picture) throws Exception;
    }

    /** What becomes of paper. */
    @FunctionalInterface
    private interface Camera {
        BufferedImage of(BufferedImage paper);
    }

    /**
     * Prints a line for each engine and each kind of picture.
     *
     * @param papers PDFs of one page with text
     */
    public static void run(Path folder, List<Path> papers, Consumer<String> say) throws Exception {
        EngineBench bench = new EngineBench(folder, papers, say);
        bench.measure("scans", Scanner::poor);
        bench.measure("photos", paper -> Scanner.photo(Scanner.poor(Scanner.smaller(paper, PHOTO_DPI))));
    }

    private void measure(String what, Camera camera) throws Exception {
        PageOcr first = new PageOcr(settings.withFirstEngineOnly());
        measure(what + ", Tesseract", camera, picture -> text(first.readImage(picture, 1)));
        Optional<SecondEngine> second = SecondEngine.in(models);
        if (second.isEmpty()) {
            say.accept(what + ": no files of PP-OCR in " + models + ", see deploy/models.sh");
            return;
        }
        measure(what + ", PP-OCR", camera, picture -> text(second.get().words(GrayImages.of(picture))));
        PageOcr both = new PageOcr(settings);
        measure(what + ", both", camera, picture -> text(both.readImage(picture, 1)));
    }

    private void measure(String what, Camera camera, Engine engine) throws Exception {
        int found = 0;
        int words = 0;
        Duration cpu = Duration.ZERO;
        for (Path paper : papers) {
            Set<String> truth = words(text(paper));
            BufferedImage picture = camera.of(Scanner.picture(paper));
            Duration before = cpu();
            Set<String> read = words(engine.read(picture));
            cpu = cpu.plus(cpu().minus(before));
            words += truth.size();
            truth.retainAll(read);
            found += truth.size();
        }
        say.accept(String.format(
                Locale.ROOT,
                "engines, %s: %.3f of the words, %.2f CPU s a page (%d pages)",
                what,
                (double) found / words,
                cpu.toMillis() / 1000.0 / papers.size(),
                papers.size()));
    }

    /** Of this JVM, and of the engine's runs. */
    private static Duration cpu() {
        return CpuTime.of(ProcessHandle.current().pid());
    }

    private static String text(Path paper) throws Exception {
        return new PdfText(1, 1_000_000).read(paper).stream().map(Page::text).collect(Collectors.joining("\n"));
    }

    private static String text(PageText read) {
        return read.page().text();
    }

    private static String text(List<ReadWord> words) {
        return words.stream().map(ReadWord::text).collect(Collectors.joining(" "));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.strip().split("\\s+", -1)));
    }
}
