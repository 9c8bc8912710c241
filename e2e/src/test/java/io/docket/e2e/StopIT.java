package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Stopped as an operator stops it, in the middle of its work. */
class StopIT {
    private static final int ROWS = 150_000;

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.unpacked("shared");

    private final Docket docket = DOCKET.docket();

    @TempDir
    private Path scratch;

    @Test
    void endsWithinHalfAMinuteUnderLoadAndGoesOnWhereItWas() throws IOException {
        DocketClient client = DocketClient.admin(docket.uri());
        Doc closed = client.reviewAndFinalize(client.sendAndAwait(invoice()));
        client.awaitExport(closed.id());
        List<LogEvent> log = client.events(closed.id());
        List<String> lines = OutCsv.lines(docket.out(), closed.id());
        List<Upload> invoices = IntStream.range(0, 20)
                .mapToObj(i -> client.send(invoice()).get(0))
                .toList();
        Upload table = client.send(table()).get(0);
        await("the table in hand")
                .pollInterval(Duration.ofMillis(20))
                .until(() -> client.document(table.documentId()).status(), "processing"::equals);

        docket.stop();
        docket.restart();

        assertThat(client.events(closed.id())).as("by the token of before").isEqualTo(log);
        assertThat(OutCsv.lines(docket.out(), closed.id())).isEqualTo(lines);
        for (Upload invoice : invoices) {
            Doc read = client.await(invoice.documentId());
            assertThat(read.status()).as("%s", read.failure()).isEqualTo("completed");
            assertThat(client.events(read.id()))
                    .filteredOn(event -> event.event().equals("document_parsing_completed"))
                    .hasSize(1);
            Ledger.expectOneEnd(client.events(read.id()));
        }
        Doc imported = client.await(table.documentId());
        assertThat(imported.table())
                .as("%s", imported.failure())
                .extracting(Doc.Table::successRows)
                .isEqualTo((long) ROWS);
        Ledger.expectOneEnd(client.events(imported.id()));
        Ledger.expectBalanced(client);
    }

    private Path table() throws IOException {
        return Tables.write(scratch.resolve("stop.csv"), ROWS);
    }

    private static Path invoice() {
        return Samples.file("invoices/invoice-en-01-bakery.pdf");
    }
}
