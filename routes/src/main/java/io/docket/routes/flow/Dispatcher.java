package io.docket.routes.flow;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.jobs.Lane;
import io.docket.routes.store.jobs.Part;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends wake-up messages for committed work. An unreachable broker is no error here, because sweepers send again. */
@Component
public class Dispatcher {
    private final Sender sender;

    Dispatcher(Sender sender) {
        this.sender = sender;
    }

    /** Wakes a worker for a queued document. */
    public void dispatch(DocumentRow document) {
        dispatch(document.id(), document.lane(), document.priority());
    }

    /** Wakes a worker for a queued document. */
    public void dispatch(String documentId, Lane lane, int priority) {
        sender.send("direct:dispatch", "", headers(documentId, lane, priority));
    }

    /** Wakes workers for parts of a document. */
    public void dispatch(DocumentRow document, Lane lane, List<Part.Key> parts) {
        for (Part.Key part : parts) {
            Map<String, Object> headers = headers(document.id(), lane, document.priority());
            headers.put(Headers.PLAN, part.planId());
            headers.put(Headers.PART, part.number());
            sender.send("direct:dispatch", "", headers);
        }
    }

    private static Map<String, Object> headers(String documentId, Lane lane, int priority) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(Headers.DOCUMENT_ID, documentId);
        headers.put(Headers.LANE, lane.id());
        headers.put(Headers.PRIORITY, priority);
        return headers;
    }

    /** Lays a document that failed on our side into the dead-letter queue, for an operator to find. */
    public void deadLetter(String documentId, String reason) {
        sender.send("direct:dispatch-dead-letter", "", Map.of(Headers.DOCUMENT_ID, documentId, Headers.REASON, reason));
    }

    /**
     * Wakes a worker for a document that was queued again. A failed one is first taken out of the dead-letter queue,
     * because its next failure may put it there again.
     *
     * @param before the document before it was queued
     */
    public void dispatchAgain(DocumentRow before) {
        dispatchAgain(before, before.lane());
    }

    /** The same for one that may wait in another lane than before. */
    public void dispatchAgain(DocumentRow before, Lane lane) {
        String to = before.status() == Status.FAILED ? "direct:dispatch-again" : "direct:dispatch";
        sender.send(to, "", headers(before.id(), lane, before.priority()));
    }

    /** Takes a document out of the dead-letter queue that no longer needs an operator. */
    public void forgetDeadLetter(DocumentRow letter) {
        sender.send("direct:forget-dead-letter", "", Map.of(Headers.DOCUMENT_ID, letter.id()));
    }

    /** Wakes the writer of a day file. */
    public void exportDue(String kind, LocalDate day) {
        sender.send("direct:dispatch-export", "", Map.of(Headers.KIND, kind, Headers.DAY, day.toString()));
    }
}
