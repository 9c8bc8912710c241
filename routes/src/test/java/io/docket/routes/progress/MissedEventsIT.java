package io.docket.routes.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.routes.DocketIntegration;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventRows;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.routes.store.documents.TestEvents;
import io.docket.routes.store.documents.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes that another process committed, and whose message was lost. */
@DocketIntegration
class MissedEventsIT {
    @Autowired
    private ProgressHub hub;

    @Autowired
    private DocumentRows documents;

    @Autowired
    private EventRows events;

    @Autowired
    private JdbcClient jdbc;

    private final Recorder recorder = new Recorder();

    @Test
    void showsAChangeThatWasCommittedAfterANewerOne() {
        NewDocument late = TestDocuments.unqueued(documents);
        Outbox watcher = hub.watch("", Visibility.ALL, recorder);
        NewDocument newer = TestDocuments.unqueued(documents);
        await().until(() -> recorder.tellsOf(newer.id()));
        recorder.messages.clear();

        TestEvents.appendInSilence(jdbc, late, Ids.earlier(events.newest().orElseThrow(), Duration.ofSeconds(2)));

        await().atMost(Duration.ofSeconds(30)).until(() -> recorder.tellsOf(late.id()));
        hub.leave(watcher);
    }

    @Test
    void sendsTheLogOfADocumentOnThoughNobodyToldOfIt() {
        NewDocument document = TestDocuments.unqueued(documents);
        LogSubscriber follower = hub.follow(document.id(), 0, recorder);
        await().until(() -> recorder.messages.size() == 1);

        TestEvents.appendInSilence(jdbc, document, Ids.earlier(events.newest().orElseThrow(), Duration.ofSeconds(2)));

        await().atMost(Duration.ofSeconds(30)).until(() -> recorder.messages.size() == 2);
        hub.leave(follower);
    }

    @Test
    void sendsNothingAgainThatItHasTold() throws Exception {
        Outbox watcher = hub.watch("", Visibility.ALL, recorder);
        NewDocument document = TestDocuments.unqueued(documents);
        await().until(() -> recorder.tellsOf(document.id()));
        recorder.messages.clear();

        hub.check();
        hub.flush();

        assertThat(recorder.tellsOf(document.id())).isFalse();
        hub.leave(watcher);
    }

    private static final class Recorder implements Channel {
        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void send(Message message) {
            messages.add(message.body());
        }

        @Override
        public String transport() {
            return "test";
        }

        @Override
        public void disconnect() {
            messages.clear();
        }

        boolean tellsOf(String documentId) {
            return messages.stream().anyMatch(message -> message.contains(documentId));
        }
    }
}
