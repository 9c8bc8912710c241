package io.docket.processors.child;

import io.docket.processors.document.Finding;
import io.docket.processors.output.OutputFile;
import io.docket.processors.output.OutputPdf;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the PDFs that hand out texts. */
final class OutputWork {
    /** What a viewer still opens; 20,000,000 characters of prose have 7,000. */
    private static final int MOST_SHEETS = 10_000;

    private @Nullable OutputPdf pdf;

    /** Returns what a person has to know of what is not in the PDF. */
    List<Finding> write(ParserTask.WriteOutput task) throws IOException {
        OutputPdf maker = pdf;
        if (maker == null) {
            maker = new OutputPdf(MOST_SHEETS);
            pdf = maker;
        }
        try (OutputFile.Reader text = new OutputFile.Reader(task.file());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(task.pdf()))) {
            return maker.write(text, out);
        }
    }
}
