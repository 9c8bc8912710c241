package io.docket.routes.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.Page;
import io.docket.processors.document.Progress;
import io.docket.routes.DocketIntegration;
import io.docket.samples.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DocketIntegration
class ParsersIT {
    private static final Path INVOICE = Samples.file("invoices/invoice-en-01-bakery.pdf");

    @Autowired
    private Parsers parsers;

    @Autowired
    private ParserPools pools;

    @TempDir
    private Path folder;

    @Test
    void reportsEachPage() throws Exception {
        List<String> reports = new ArrayList<>();

        parsers.readPdf(
                INVOICE,
                folder.resolve("einvoice.xml"),
                (done, total, unit) -> reports.add(done + "/" + total + " " + unit));

        assertThat(reports).containsExactly("1/1 pages");
    }

    @Test
    void readsAgainWhatAChildThatWasKilledHadInHand() throws Exception {
        pools.reading().close();
        List<ProcessHandle> others = children();
        List<Page> pages = parsers.readPdf(INVOICE, folder.resolve("einvoice.xml"), Progress.NONE)
                .pages();
        children().stream().filter(child -> !others.contains(child)).forEach(child -> {
            child.destroyForcibly();
            child.onExit().join();
        });

        assertThat(parsers.readPdf(INVOICE, folder.resolve("einvoice.xml"), Progress.NONE)
                        .pages())
                .isEqualTo(pages);
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().toList();
    }
}
