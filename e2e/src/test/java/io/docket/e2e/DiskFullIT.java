package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A process whose data lies on a small disk that fills up; it is one process whatever set is asked for. */
class DiskFullIT {
    private static final int ROUNDS = 2;

    /** Less than a tenth, at which brokers stop by default. */
    private static final long NEARLY_FULL = 20 << 20;

    private static final Duration FULL = Duration.ofSeconds(4);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final Duration WORKING_AGAIN = Duration.ofSeconds(60);

    /** A large table among it, beside two other programs. */
    private static final Duration ALL_PROCESSED = Duration.ofMinutes(3);

    @RegisterExtension
    static final SmallDisk DISK = new SmallDisk("disk", "256m");

    @TempDir
    private Path scratch;

    @Test
    void refusesUploadsOnlyWhileTheDiskIsFullAndGoesOnByItselfAfterwards() throws IOException {
        try (Docket docket = Docket.embedded(DISK.home(), DocketJar.unpacked(), RunningDocket.SETTINGS)) {
            DocketClient client = DocketClient.admin(docket.uri());
            List<String> accepted = new ArrayList<>();
            DISK.fillTo(NEARLY_FULL);
            accepted.add(client.sendAndAwait(invoice()).id());
            for (int round = 1; round <= ROUNDS; round++) {
                accepted.addAll(sendWorkFor(client, round));

                List<Answer> refused = uploadUntilFull(client, accepted);
                DISK.free();
                Instant freed = Instant.now();

                assertThat(refused).isNotEmpty();
                refused.forEach(Answer::expectComeAgain);
                awaitWorking(client, accepted);
                System.out.printf(
                        "Disk full, round %d: %d uploads refused, working %d ms after it was freed%n",
                        round,
                        refused.size(),
                        Duration.between(freed, Instant.now()).toMillis());
            }
            expectNothingLost(client, accepted);
            assertThat(docket.isHealthy()).isTrue();
        }
    }

    @Test
    void leavesAFileWhereItIsWhileTheDiskIsFullAndTakesItOnceAfterwards() throws IOException {
        Path letters = Files.createDirectories(scratch.resolve("letters"));
        Path sources = Files.createDirectories(scratch.resolve("sources"));
        Files.writeString(sources.resolve("letters.camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: drop-folder-source
                    parameters:
                      - { name: name, value: letters }
                      - { name: folder, value: "%s" }
                """.formatted(letters));
        List<String> settings = new ArrayList<>(RunningDocket.SETTINGS);
        settings.add("docket.sources.folder=" + sources);
        try (Docket docket = Docket.embedded(DISK.home(), DocketJar.unpacked(), settings)) {
            DocketClient client = DocketClient.admin(docket.uri());
            client.sendAndAwait(invoice());
            Path log = docket.processes().get(0).log();
            DISK.fill();
            Path letter = Folders.drop(letters, "full.txt", "Dear all,\n".repeat(50_000));

            await("the log tells of it").atMost(WORKING_AGAIN).until(() -> {
                DISK.fill();
                return Files.readString(log).contains("Source letters leaves its files where they are: ");
            });
            assertThat(letter).exists();
            assertThat(Folders.files(letters.resolve("done"))).isEmpty();
            assertThat(Folders.files(letters.resolve("failed"))).isEmpty();
            DISK.free();

            await("it is moved")
                    .atMost(WORKING_AGAIN)
                    .until(() -> Folders.files(letters.resolve("done")).size() == 1);
            await("its source works again")
                    .atMost(WORKING_AGAIN)
                    .until(() -> client.http()
                            .get("/api/sources/letters")
                            .expect(200)
                            .json()
                            .path("state")
                            .asText()
                            .equals("running"));
            assertThat(client.documents("source=letters")).hasSize(1);
            assertThat(client.await(client.documents("source=letters").get(0).id())
                            .status())
                    .isEqualTo("completed");
        }
    }

    /** Gives it something to do when the disk is full. */
    private List<String> sendWorkFor(DocketClient client, int round) throws IOException {
        Path table = Tables.write(scratch.resolve("disk-" + round + ".csv"), 100_000);
        return client.send(table, invoice(), invoice()).stream()
                .map(Upload::documentId)
                .toList();
    }

    /** Fills the disk again before each upload; one that finds room after all is kept. */
    private List<Answer> uploadUntilFull(DocketClient client, List<String> accepted) {
        List<Answer> refused = new ArrayList<>();
        Instant end = Instant.now().plus(FULL);
        await().atMost(WORKING_AGAIN).pollInterval(Duration.ofMillis(300)).until(() -> {
            DISK.fill();
            Instant before = Instant.now();
            Answer answer = client.http().upload(Map.of(), List.of(invoice()));
            assertThat(Duration.between(before, Instant.now())).as("%s", answer).isLessThan(LONGEST_ANSWER);
            if (answer.status() == 202) {
                accepted.add(DocketClient.results(answer).get(0).documentId());
            } else {
                refused.add(answer);
            }
            return Instant.now().isAfter(end);
        });
        return refused;
    }

    private static void awaitWorking(DocketClient client, List<String> accepted) {
        await("an upload that is processed")
                .atMost(WORKING_AGAIN)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> client.http().upload(Map.of(), List.of(invoice())), answer -> answer.status() == 202);
        await("all that was accepted")
                .atMost(ALL_PROCESSED)
                .untilAsserted(() -> assertThat(accepted)
                        .allSatisfy(id -> assertThat(client.document(id).status())
                                .as("of %s", id)
                                .isEqualTo("completed")));
    }

    private static void expectNothingLost(DocketClient client, List<String> accepted) {
        for (String id : accepted) {
            Ledger.expectOneEnd(client.events(id));
            client.http().get("/api/documents/" + id + "/file").expect(200);
        }
        Ledger.expectBalanced(client);
    }

    private static Path invoice() {
        return Samples.file("invoices/invoice-en-04-bikes.pdf");
    }
}
