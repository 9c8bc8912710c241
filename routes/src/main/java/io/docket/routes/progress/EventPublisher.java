package io.docket.routes.progress;

import io.docket.routes.store.EventsAppended;
import io.docket.routes.store.Json;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells all web processes what has just been committed. */
@Component
class EventPublisher {
    private final ProducerTemplate producer;
    private final Json json;

    EventPublisher(ProducerTemplate producer, Json json) {
        this.producer = producer;
        this.json = json;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void publish(EventsAppended appended) {
        producer.sendBody("direct:publish-events", json.write(appended.events()));
    }
}
