package io.docket.routes.flow;

import io.docket.routes.store.accounts.AuditRows;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.documents.EventsAppended;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes the audit log. An entry is part of the current transaction, so that an action and its entry are committed
 * together. Entries never contain passwords, tokens or keys.
 */
@Component
public class Audit {
    private final AuditRows rows;

    Audit(AuditRows rows) {
        this.rows = rows;
    }

    /**
     * Logs an action of the current request's user; work without a request, such as that of a sweeper, is not audited.
     */
    public void note(String action, String subject, Map<String, Object> detail) {
        CurrentUser.find().ifPresent(member -> note(CurrentUser.name(), member.origin(), action, subject, detail));
    }

    /**
     * Logs an action.
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

    /** The changes that a request makes to a document are events of its log; the first of them names the action. */
    @EventListener
    void note(EventsAppended happened) {
        happened.events().stream().findFirst().ifPresent(first -> note(first.event(), first.documentId(), Map.of()));
    }
}
