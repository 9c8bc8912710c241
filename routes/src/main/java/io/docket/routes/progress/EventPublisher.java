package io.docket.routes.progress;

import io.docket.routes.flow.Sender;
import io.docket.routes.store.EventsAppended;
import io.docket.routes.store.Json;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells all web processes what has just been committed. */
@Component
class EventPublisher {
    private final Sender sender;
    private final Json json;

    EventPublisher(Sender sender, Json json) {
        this.sender = sender;
        this.json = json;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void publish(EventsAppended appended) {
        sender.send("direct:publish-events", json.write(appended.events()), Map.of());
    }
}
