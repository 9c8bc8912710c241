package io.docket.routes.progress;

import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Event;
import io.docket.routes.store.documents.EventRows;
import java.util.List;

/** A client that follows one document's log: it gets each event once and in order, from messages or the database. */
final class LogSubscriber {
    private final String documentId;
    private final Outbox outbox;
    private final EventRows events;
    private final Json json;
    private long last;

    LogSubscriber(String documentId, long after, Outbox outbox, EventRows events, Json json) {
        this.documentId = documentId;
        this.last = after;
        this.outbox = outbox;
        this.events = events;
        this.json = json;
    }

    /** Takes events of a message; a gap before them is filled from the database. */
    synchronized void take(List<Event> heard) {
        for (Event event : heard) {
            if (event.seq() == last + 1) {
                send(event);
            } else if (event.seq() > last) {
                catchUp();
            }
        }
    }

    /** Sends the events of the log that the client does not have. */
    synchronized void catchUp() {
        events.after(documentId, last).forEach(this::send);
    }

    String documentId() {
        return documentId;
    }

    Outbox outbox() {
        return outbox;
    }

    private void send(Event event) {
        last = event.seq();
        outbox.offer(new Channel.Message(Long.toString(event.seq()), event.event(), json.write(event)));
    }
}
