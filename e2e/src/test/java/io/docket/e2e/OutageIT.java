package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.samples.Samples;
import io.docket.servers.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the processes share may be away, killed or holding still, for {@code docket.away} seconds: everybody is answered,
 * and everything goes on when it is back, without a restart.
 */
@EnabledIfSystemProperty(named = RunningDocket.SET_PROPERTY, matches = RunningDocket.SCALED)
class OutageIT {
    private static final int AWAY = Integer.getInteger("docket.away", 5);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final Duration WORKING_AGAIN = Duration.ofSeconds(60);

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.unpacked("shared");

    private final Docket docket = DOCKET.docket();
    private final DocketClient client = DocketClient.admin(docket.uri());
    private final List<Long> pids = pids();

    enum Way {
        KILLED,
        HOLDING_STILL
    }

    /** What is done meanwhile. */
    private interface Step {
        void run() throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void takesUploadsWhileTheBrokerIsAwayAndProcessesThemWhenItIsBack(Way way) throws IOException {
        List<String> accepted = new ArrayList<>();
        accepted.add(client.sendAndAwait(invoice()).id());

        uploadWithout(docket.servers().broker(), way, answer -> accepted.add(id(answer)));
        Instant back = Instant.now();

        await("documents of the outage")
                .atMost(WORKING_AGAIN)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> accepted.stream()
                        .allMatch(id -> client.document(id).status().equals("completed")));
        report("broker", way, accepted.size(), back);
        expectOneEndOfEach(accepted);
    }

    @ParameterizedTest
    @EnumSource
    void refusesUploadsWhileTheDatabaseIsAwayAndTakesThemWhenItIsBack(Way way) throws IOException {
        List<Answer> refused = new ArrayList<>();
        List<String> accepted =
                new ArrayList<>(List.of(client.send(invoice()).get(0).documentId()));

        uploadWithout(docket.servers().database(), way, refused::add);
        Instant back = Instant.now();

        refused.forEach(answer -> answer.expectComeAgain("database_unavailable"));
        accepted.add(id(await("an upload")
                .atMost(WORKING_AGAIN)
                .pollInterval(Duration.ofMillis(200))
                .until(this::upload, answer -> answer.status() == 202)));
        accepted.forEach(client::await);
        report("database", way, refused.size(), back);
        expectOneEndOfEach(accepted);
    }

    @ParameterizedTest
    @EnumSource
    void leavesAFileWhereItIsWhileTheDatabaseIsAwayAndTakesItOnceAfterwards(Way way) throws IOException {
        String name = "dropped-while-" + way + ".txt";
        List<Path> dropped = new ArrayList<>();

        without(docket.servers().database(), way, () -> {
            if (dropped.isEmpty()) {
                dropped.add(Folders.drop(docket.inbox(), name, "Dear all,\n" + Instant.now()));
            }
            assertThat(dropped.get(0)).exists();
        });

        await("it is a document")
                .atMost(WORKING_AGAIN)
                .until(() -> client.documents("q=" + name).size() == 1);
        await("it is moved")
                .atMost(WORKING_AGAIN)
                .until(() -> Folders.files(docket.inbox().resolve("done")).stream()
                                .filter(file -> file.toString().endsWith(name))
                                .count()
                        == 1);
        JsonNode source = await("the source works again")
                .atMost(WORKING_AGAIN)
                .until(
                        () -> client.http().get("/api/sources/drop").expect(200).json(),
                        found -> found.path("state").asText().equals("running"));
        assertThat(source.path("last_error").asText()).isEqualTo("The database does not answer");
        assertThat(client.await(client.documents("q=" + name).get(0).id()).status())
                .isEqualTo("completed");
        assertThat(client.documents("q=" + name)).hasSize(1);
    }

    /** Uploads twice a second while a part is away, and expects every answer in time. */
    private void uploadWithout(Part part, Way way, Consumer<Answer> answers) throws IOException {
        without(part, way, () -> answers.accept(answerInTime()));
    }

    /** Does a step twice a second while a part is away. */
    private void without(Part part, Way way, Step step) throws IOException {
        if (way == Way.KILLED) {
            part.kill();
        } else {
            part.suspend();
        }
        try {
            Instant end = Instant.now().plusSeconds(AWAY);
            await().atMost(Duration.ofSeconds(AWAY).plus(WORKING_AGAIN))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        step.run();
                        return Instant.now().isAfter(end);
                    });
        } finally {
            if (way == Way.KILLED) {
                part.restart();
            } else {
                part.resume();
            }
        }
    }

    private Answer answerInTime() {
        Instant before = Instant.now();
        Answer answer = upload();
        assertThat(Duration.between(before, Instant.now())).as("%s", answer).isLessThan(LONGEST_ANSWER);
        return answer;
    }

    private Answer upload() {
        return client.http().upload(Map.of(), List.of(invoice()));
    }

    private static String id(Answer answer) {
        return DocketClient.results(answer.expect(202)).get(0).documentId();
    }

    private void expectOneEndOfEach(List<String> documents) {
        documents.forEach(id -> Ledger.expectOneEnd(client.events(id)));
        Ledger.expectBalanced(client);
        assertThat(pids()).as("processes").isEqualTo(pids);
        assertThat(docket.isHealthy()).isTrue();
    }

    private List<Long> pids() {
        return docket.processes().stream().map(DocketProcess::pid).toList();
    }

    private static void report(String what, Way way, int uploads, Instant back) {
        System.out.printf(
                "The %s was away %d s (%s): %d uploads answered, working %d ms after it was back%n",
                what, AWAY, way, uploads, Duration.between(back, Instant.now()).toMillis());
    }

    private static Path invoice() {
        return Samples.file("invoices/invoice-en-04-bikes.pdf");
    }
}
