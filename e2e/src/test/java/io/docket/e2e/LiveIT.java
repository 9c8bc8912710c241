package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.samples.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told as it happens: the same over every way, and whole whatever becomes of the connection. */
class LiveIT {
    private static final int CUTS = 20;

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.unpacked("shared");

    private final DocketClient client = DOCKET.client();
    private final Http http = client.http();

    @Test
    void tellsTheSameOverEveryWay() throws InterruptedException {
        Upload upload = client.send(Samples.file("tables/customers.csv")).get(0);

        List<LogEvent> bySocket;
        List<LogEvent> byStream;
        try (Feed socket = socket(upload.jobId(), 0);
                Feed stream = stream(upload.jobId(), 0)) {
            bySocket = untilCompleted(socket);
            byStream = untilCompleted(stream);
        }

        List<LogEvent> polled = client.jobEvents(upload.jobId());
        assertThat(bySocket).isEqualTo(polled);
        assertThat(byStream).isEqualTo(polled);
        assertThat(client.events(upload.documentId())).isEqualTo(polled);
        expectNumberedFromOne(polled);
    }

    @Test
    void socketGoesOnAfterEachOfManyCuts() throws InterruptedException {
        expectWholeLog(this::socket);
    }

    @Test
    void streamGoesOnAfterEachOfManyCuts() throws InterruptedException {
        expectWholeLog(this::stream);
    }

    @Test
    void listReachesTheLastVersionOfEachDocumentInSpiteOfCuts() throws InterruptedException {
        String cursor = http.get("/api/documents?limit=1")
                .expect(200)
                .json()
                .path("live_cursor")
                .asText();
        List<String> ids = new ArrayList<>();
        Map<String, Long> heard = new HashMap<>();
        for (int i = 0; i < CUTS; i++) {
            BiFunction<Http, String, Feed> way = i % 2 == 0
                    ? (from, after) -> new SocketFeed(from, "/ws/documents?after=" + after)
                    : (from, after) -> new StreamFeed(from, "/api/stream", after);
            try (Feed feed = way.apply(http, cursor)) {
                ids.add(client.send(Samples.file("invoices/invoice-en-04-bikes.pdf"))
                        .get(0)
                        .documentId());
                cursor = note(feed.next(), heard);
            }
        }
        ids.forEach(client::await);

        try (Feed feed = new SocketFeed(http, "/ws/documents?after=" + cursor)) {
            for (JsonNode more = feed.nextWithin(3000); more != null; more = feed.nextWithin(3000)) {
                cursor = note(more, heard);
            }
        }
        for (String id : ids) {
            assertThat(heard.get(id)).as(id).isEqualTo(client.document(id).version());
        }
    }

    /** Connects again and again while a document changes, and expects each event once. */
    private void expectWholeLog(BiFunction<String, Long, Feed> connect) throws InterruptedException {
        Upload upload =
                client.send(Samples.file("invoices/invoice-de-02-hosting.pdf")).get(0);
        LongFunction<Feed> after = last -> connect.apply(upload.jobId(), last);
        List<LogEvent> heard = new ArrayList<>();
        try (Feed first = after.apply(0)) {
            heard.addAll(untilCompleted(first));
        }
        for (int i = 0; i < CUTS; i++) {
            Doc document = client.document(upload.documentId());
            client.review(document, document.values()).expect(200);
            try (Feed feed = after.apply(heard.size())) {
                if (i % 2 == 1) {
                    Doc again = client.document(upload.documentId());
                    client.review(again, again.values()).expect(200);
                }
                for (int taken = 0; taken < i % 3; taken++) {
                    JsonNode more = feed.nextWithin(taken == 0 ? 30_000 : 0);
                    if (more != null) {
                        heard.add(Json.read(more, LogEvent.class));
                    }
                }
            }
        }
        List<LogEvent> log = client.jobEvents(upload.jobId());
        try (Feed last = after.apply(heard.size())) {
            while (heard.size() < log.size()) {
                heard.add(Json.read(last.next(), LogEvent.class));
            }
            assertThat(last.nextWithin(300)).isNull();
        }
        assertThat(heard).isEqualTo(log);
        expectNumberedFromOne(log);
    }

    private Feed socket(String jobId, long after) {
        return new SocketFeed(http, "/ws/jobs/" + jobId + "?after=" + after);
    }

    private Feed stream(String jobId, long after) {
        return new StreamFeed(http, "/api/jobs/" + jobId + "/stream", after == 0 ? "" : Long.toString(after));
    }

    private static List<LogEvent> untilCompleted(Feed feed) throws InterruptedException {
        List<LogEvent> events = new ArrayList<>();
        do {
            events.add(Json.read(feed.next(), LogEvent.class));
        } while (!events.get(events.size() - 1).event().equals("job_completed"));
        return events;
    }

    private static String note(JsonNode message, Map<String, Long> heard) {
        message.path("items")
                .forEach(item -> heard.merge(
                        item.path("id").asText(), item.path("version").asLong(), Math::max));
        return message.path("cursor").asText();
    }

    private static void expectNumberedFromOne(List<LogEvent> events) {
        assertThat(events)
                .extracting(LogEvent::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
    }
}
