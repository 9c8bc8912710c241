package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A process with 512 MB lives with {@code docket.backlog} documents in its queue and with clients that do not read. */
class MemoryIT {
    private static final int BACKLOG = Integer.getInteger("docket.backlog", 500);
    private static final int FILES_OF_A_REQUEST = 100;
    private static final int DEAF = 3;
    private static final long MOST_MORE = 48 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.unpacked("shared");

    private final Docket docket = DOCKET.docket();
    private final DocketClient client = DocketClient.admin(docket.uri());

    @TempDir
    private Path scratch;

    @Test
    void keepsItsMemoryWithABacklogAndDeafClientsAndTellsTheOthersEverything() throws Exception {
        long pid = docket.processes().get(0).pid();
        client.sendAndAwait(letter(0));
        long before = Heap.bytes(pid);
        List<DeafSocket> deaf = new ArrayList<>();
        try (SocketFeed feed = new SocketFeed(client.http(), "/ws/documents")) {
            String watched = client.send(Tables.write(scratch.resolve("backlog.csv"), 100_000))
                    .get(0)
                    .jobId();
            for (int i = 0; i < DEAF; i++) {
                deaf.add(deaf("/ws/documents"));
                deaf.add(deaf("/ws/jobs/" + watched));
            }

            List<String> backlog = upload();
            Map<String, Long> heard = hearAllEnd(feed, backlog);

            long after = Heap.bytes(pid);
            System.out.printf(
                    "%d documents and %d deaf clients: %.1f MB live before, %.1f MB after%n",
                    BACKLOG, deaf.size(), before / 1e6, after / 1e6);
            assertThat(after).isLessThan(before + MOST_MORE);
            assertThat(docket.isHealthy()).isTrue();
            for (String id : backlog) {
                Doc document = client.document(id);
                assertThat(document.status()).as("%s", document.failure()).isEqualTo("completed");
                assertThat(heard.get(id)).as("newest version heard of %s", id).isEqualTo(document.version());
            }
        } finally {
            for (DeafSocket socket : deaf) {
                socket.close();
            }
        }
    }

    private List<String> upload() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int from = 1; from <= BACKLOG; from += FILES_OF_A_REQUEST) {
            List<Path> files = new ArrayList<>();
            for (int i = from; i < from + FILES_OF_A_REQUEST && i <= BACKLOG; i++) {
                files.add(letter(i));
            }
            client.send(files.toArray(Path[]::new)).forEach(upload -> ids.add(upload.documentId()));
        }
        return ids;
    }

    /** Returns the newest version heard of each document. */
    private static Map<String, Long> hearAllEnd(SocketFeed feed, List<String> documents) {
        Map<String, Long> versions = new HashMap<>();
        Map<String, String> states = new HashMap<>();
        await("news of the end of each")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    JsonNode message = feed.nextWithin(1000);
                    if (message != null) {
                        message.path("items").forEach(item -> {
                            versions.merge(
                                    item.path("id").asText(),
                                    item.path("version").asLong(),
                                    Math::max);
                            states.put(
                                    item.path("id").asText(),
                                    item.path("status").asText());
                        });
                    }
                    return documents.stream().allMatch(id -> "completed".equals(states.get(id)));
                });
        return versions;
    }

    private DeafSocket deaf(String path) throws IOException {
        return new DeafSocket(docket.uri(), path, client.http().token());
    }

    private Path letter(int number) throws IOException {
        return Files.writeString(scratch.resolve("letter-" + number + ".txt"), "Letter " + number + "\n\nYours\n");
    }
}
