package io.docket.routes.sources;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Sender;
import io.docket.routes.store.sources.SourceRow;
import io.docket.routes.store.sources.SourceRows;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Renews the leases of this process's sources, even while a file takes long, and answers requests of other processes.
 */
@Component
class BeatStep {
    private static final Logger log = LoggerFactory.getLogger(BeatStep.class);

    private final SourceStates states;
    private final SourceRows rows;
    private final SourceLeases leases;
    private final Sender sender;

    /** For each source, the time of the last test request that was answered. */
    private final Map<String, Instant> listed = new ConcurrentHashMap<>();

    BeatStep(SourceStates states, SourceRows rows, SourceLeases leases, Sender sender) {
        this.states = states;
        this.rows = rows;
        this.leases = leases;
        this.sender = sender;
    }

    public void beat() {
        if (states.all().isEmpty()) {
            return;
        }
        try {
            rows.list().forEach(row -> states.find(row.name()).ifPresent(state -> beat(state, row)));
        } catch (DataAccessException | TransactionException e) {
            // The next poll reports it.
            log.debug("The sources could not be read", e);
        }
    }

    private void beat(SourceState state, SourceRow row) {
        leases.seen(state, row);
        if (leases.hold(state, row)) {
            answer(state, row);
        }
    }

    private void answer(SourceState state, SourceRow row) {
        if (row.pollAskedAt() != null) {
            rows.takePoll(row.name());
            state.pollNow();
        }
        Instant asked = row.testAskedAt();
        if (asked != null && !asked.equals(listed.put(row.name(), asked))) {
            sender.send("direct:answer-source-test", "", Map.of(Headers.SOURCE, row.name()));
        }
    }
}
