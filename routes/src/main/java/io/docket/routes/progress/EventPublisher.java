package io.docket.routes.progress;

import io.docket.routes.flow.Sender;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Event;
import io.docket.routes.store.documents.EventsAppended;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Publishes committed events to all web processes; under load, those of many transactions in one message. */
@Component
class EventPublisher {
    /** Events in one message, of a few hundred bytes each: the broker would write a larger message to disk. */
    private static final int MOST = 100;
    /** Backlog; when it is full, events are dropped, and the hub finds them in the log. */
    private static final int LINE = 10_000;

    private final Sender sender;
    private final Json json;
    private final BlockingQueue<Event> line = new LinkedBlockingQueue<>(LINE);
    /** Whether a send is scheduled that will take the backlog. */
    private final AtomicBoolean called = new AtomicBoolean();

    EventPublisher(Sender sender, Json json) {
        this.sender = sender;
        this.json = json;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void publish(EventsAppended appended) {
        appended.events().forEach(line::offer);
        call();
    }

    private void call() {
        if (called.compareAndSet(false, true) && !sender.sendLater("direct:publish-events", this::take, Map.of())) {
            called.set(false);
        }
    }

    private String take() {
        called.set(false);
        List<Event> next = new ArrayList<>();
        line.drainTo(next, MOST);
        if (!line.isEmpty()) {
            call();
        }
        return json.write(next);
    }
}
