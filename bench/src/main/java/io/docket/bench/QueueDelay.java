package io.docket.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long a document waits for an idle worker, as its log tells: from {@code job_queued} to {@code job_started}. */
final class QueueDelay {
    private static final int PAUSE_MILLIS = 20;

    private QueueDelay() {}

    /** Sends the files one by one, each when the one before has ended, and returns the percentiles. */
    static String of(Client client, List<Load.File> files) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (Load.File file : files) {
            String id = client.upload(List.of(file)).path(0).path("document_id").asText();
            while (!client.isCompleted(id)) {
                Thread.sleep(PAUSE_MILLIS);
            }
            JsonNode log = client.events(id);
            millis.add(Duration.between(at(log, "job_queued"), at(log, "job_started"))
                            .toNanos()
                    / 1e6);
        }
        Collections.sort(millis);
        return String.format(
                Locale.ROOT,
                "queue delay of an idle worker: p50 %.1f ms, p99 %.1f ms",
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 99 / 100));
    }

    private static Instant at(JsonNode log, String event) {
        for (JsonNode entry : log) {
            if (entry.path("event").asText().equals(event)) {
                return Instant.parse(entry.path("at").asText());
            }
        }
        throw new IllegalStateException("The log has no " + event + ": " + log);
    }
}
