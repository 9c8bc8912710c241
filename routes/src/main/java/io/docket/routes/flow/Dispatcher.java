package io.docket.routes.flow;

import io.docket.processors.document.DocumentKind;
import io.docket.routes.store.Lane;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Wakes others for what has been committed; a broker that is away is no error here, because sweepers send again. */
@Component
public class Dispatcher {
    private final Sender sender;

    Dispatcher(Sender sender) {
        this.sender = sender;
    }

    /** Wakes a worker for a queued document. */
    public void dispatch(String documentId, DocumentKind kind) {
        sender.send(
                "direct:dispatch",
                "",
                Map.of(
                        Headers.DOCUMENT_ID,
                        documentId,
                        Headers.LANE,
                        Lane.of(kind).id()));
    }

    /** Lays a document that failed on our side into the dead-letter queue, for an operator to find. */
    public void deadLetter(String documentId, String reason) {
        sender.send("direct:dispatch-dead-letter", "", Map.of(Headers.DOCUMENT_ID, documentId, Headers.REASON, reason));
    }

    /** Wakes the writer of a day file. */
    public void exportDue(String kind, LocalDate day) {
        sender.send("direct:dispatch-export", "", Map.of(Headers.KIND, kind, Headers.DAY, day.toString()));
    }
}
