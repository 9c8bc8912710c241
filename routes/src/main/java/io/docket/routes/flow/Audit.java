package io.docket.routes.flow;

import io.docket.routes.store.accounts.AuditRows;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.documents.EventsAppended;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down who did what. What is written is part of the present transaction, so that there is neither without the other;
 * it never has a password, a token or a key.
 */
@Component
public class Audit {
    private final AuditRows rows;

    Audit(AuditRows rows) {
        this.rows = rows;
    }

    /** Writes what the user of the present request did; of work that nobody asked for there is nothing to write. */
    public void note(String action, String subject, Map<String, Object> detail) {
        CurrentUser.find().ifPresent(member -> note(CurrentUser.name(), member.origin(), action, subject, detail));
    }

    /**
     * Writes what somebody did.
     *
     * @param actor empty when nobody is signed in
     */
    public void note(String actor, Origin origin, String action, String subject, Map<String, Object> detail) {
        rows.insert(new AuditRows.Entry(
                Ids.next(),
                Instant.now(),
                actor,
                action,
                subject,
                origin.address(),
                origin.request(),
                origin.requestId(),
                detail.isEmpty() ? null : detail));
    }

    /** Whatever a request makes happen to a document is in its log; the first of it names what was asked for. */
    @EventListener
    void note(EventsAppended happened) {
        happened.events().stream().findFirst().ifPresent(first -> note(first.event(), first.documentId(), Map.of()));
    }
}
