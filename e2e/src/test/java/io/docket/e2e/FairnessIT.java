package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Large tables, of {@code docket.rows} rows each, hold up nobody. */
class FairnessIT {
    private static final int ROWS = Integer.getInteger("docket.rows", 200_000);
    private static final int TABLES = 3;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.unpacked("shared");

    private final DocketClient client = DocketClient.admin(DOCKET.docket().uri());

    @TempDir
    private Path scratch;

    @Test
    void completesAnInvoiceAsSoonWhileLargeTablesAreInWork() throws IOException {
        client.sendAndAwait(invoice());
        Duration alone = time(client.sendAndAwait(invoice()).id());
        List<String> tables = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            tables.add(sendTable(i));
        }
        await("a table in hand")
                .pollInterval(Duration.ofMillis(20))
                .until(() -> status(tables).contains("processing"));

        Duration beside = time(completedBeside(tables));

        System.out.printf(
                "An invoice took %d ms alone, %d ms beside %d tables of %d rows%n",
                alone.toMillis(), beside.toMillis(), tables.size(), ROWS);
        assertThat(beside).isLessThan(alone.plus(LONGEST_DELAY));
        await("the tables").atMost(PATIENCE).until(() -> status(tables).stream().allMatch("completed"::equals));
        tables.forEach(id -> assertThat(client.document(id).table())
                .extracting(Doc.Table::successRows)
                .isEqualTo((long) ROWS));
    }

    /** Returns an invoice that was processed while there were tables to be done at any time. */
    private String completedBeside(List<String> tables) {
        String invoice = client.send(invoice()).get(0).documentId();
        await("the invoice")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    if (status(tables).stream().allMatch("completed"::equals)) {
                        tables.add(sendTable(tables.size()));
                    }
                    return client.document(invoice).ended();
                });
        return invoice;
    }

    private String sendTable(int number) throws IOException {
        Path table = Tables.write(scratch.resolve("fairness-" + number + ".csv"), ROWS);
        return client.send(table).get(0).documentId();
    }

    /** Returns the time from the upload to the end, by the log. */
    private Duration time(String documentId) {
        assertThat(client.document(documentId).status()).isEqualTo("completed");
        List<LogEvent> log = client.events(documentId);
        return Duration.between(
                Instant.parse(log.get(0).at()),
                Instant.parse(log.get(log.size() - 1).at()));
    }

    private static Path invoice() {
        return Samples.file("invoices/invoice-en-04-bikes.pdf");
    }

    private List<String> status(List<String> documents) {
        return documents.stream().map(id -> client.document(id).status()).toList();
    }
}
