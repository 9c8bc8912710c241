package io.docket.bench;

import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.extract.InvoiceFields;
import io.docket.processors.extract.PdfText;
import io.docket.processors.extract.PreparedPages;
import io.docket.samples.InvoiceSeries;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** From a PDF on disk to an invoice's fields and items, beside PDFBox's own way to text with positions; one file a call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgs = "-Xmx512m")
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 5, time = 3)
public class ExtractionBench {
    private static final int FILES = 500;

    private final PdfText text = new PdfText(2000, 20_000_000);
    private final InvoiceFields fields = new InvoiceFields();
    private List<Path> files = List.of();
    private int next;

    /** Prints both times and their ratio. */
    static void run() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ExtractionBench.class.getName())
                        .build())
                .run();
        double invoice = score(results, "invoice");
        double bare = score(results, "textWithPositions");
        Bench.say(String.format(
                Locale.ROOT,
                "extraction: %.0f µs an invoice, %.0f µs bare text with positions, ratio %.2f",
                invoice,
                bare,
                invoice / bare));
    }

    private static double score(Collection<RunResult> results, String name) {
        return results.stream()
                .map(RunResult::getPrimaryResult)
                .filter(result -> result.getLabel().equals(name))
                .findFirst()
                .orElseThrow()
                .getScore();
    }

    /** Writes the invoices. */
    @Setup
    public void write() throws IOException {
        files = InvoiceSeries.write(Path.of("target", "bench", "invoices"), FILES);
    }

    /** What Docket does with an invoice's bytes: words and boxes, whether it is one, fields, items. */
    @Benchmark
    public Object invoice() throws IOException, UnreadableDocumentException {
        List<Page> pages = text.read(file());
        PreparedPages prepared = fields.prepare(pages);
        return fields.looksLikeInvoice(prepared) ? fields.read(prepared) : pages;
    }

    /** The loop that PDFBox's example PrintTextLocations shows. */
    @Benchmark
    public Object textWithPositions() throws IOException {
        try (PDDocument document = Loader.loadPDF(file().toFile())) {
            Positions positions = new Positions();
            positions.writeText(document, Writer.nullWriter());
            return positions.glyphs;
        }
    }

    private Path file() {
        next = (next + 1) % files.size();
        return files.get(next);
    }

    private static final class Positions extends PDFTextStripper {
        private final List<TextPosition> glyphs = new ArrayList<>();

        @Override
        protected void writeString(String word, List<TextPosition> positions) {
            glyphs.addAll(positions);
        }
    }
}
