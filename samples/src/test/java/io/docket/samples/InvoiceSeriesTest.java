package io.docket.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoiceSeriesTest {

    @Test
    void writesInvoicesOfOneToThreePagesAndNoneTwice(@TempDir Path folder) throws IOException {
        List<Path> files = InvoiceSeries.write(folder, 60);

        Set<Integer> pages = new HashSet<>();
        for (Path file : files) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                pages.add(document.getNumberOfPages());
            }
        }
        assertThat(files).doesNotHaveDuplicates().hasSize(60);
        assertThat(pages).containsExactlyInAnyOrder(1, 2, 3);
    }
}
