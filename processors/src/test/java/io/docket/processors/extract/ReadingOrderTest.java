package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingOrderTest {
    @TempDir
    private Path folder;

    private final TestPdf pdf = new TestPdf();

    @AfterEach
    void close() {
        pdf.close();
    }

    @Test
    void readsColumnsOfProseOneAfterTheOther() throws Exception {
        pdf.text(50, 60, "A heading over both of the columns of this page, which is long enough to cross the gutter");
        column(50, 100, "The committee met on Monday", "to discuss the budget for the", "coming year. It was agreed");
        column(320, 100, "Members also asked for a new", "roof on the east wing. The", "architect will present it");
        pdf.text(
                50,
                200,
                "A footer that crosses the gutter as well, because it is as long as the heading of the page is");

        assertThat(read())
                .containsSubsequence("A heading", "coming year. It was agreed", "Members also asked", "A footer");
    }

    @Test
    void readsTheRowsOfATableAcross() throws Exception {
        column(50, 100, "Bolts of steel, large", "Nuts of brass, small", "Washers, galvanised", "Freight to the site");
        column(350, 100, "10 12.50 125.00", "20 1.10 22.00", "5 0.40 2.00", "1 30.00 30.00");

        assertThat(read()).contains("Bolts of steel, large 10 12.50 125.00\n");
    }

    private void column(int x, int top, String... lines) {
        List.of(lines).forEach(line -> pdf.text(x, top + 14 * List.of(lines).indexOf(line), line));
    }

    private String read() throws Exception {
        return ReadingOrder.text(new PdfText(1, 10_000).read(pdf.save(folder)).get(0));
    }
}
