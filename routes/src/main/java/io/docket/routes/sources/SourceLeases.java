package io.docket.routes.sources;

import io.docket.routes.store.database.Ids;
import io.docket.routes.store.sources.SourceRow;
import io.docket.routes.store.sources.SourceRows;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Holds the leases of sources: only the process with the lease fetches from a source. */
@Component
class SourceLeases implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SourceLeases.class);

    private final SourceRows rows;
    private final Duration lease;
    private final String process;
    private volatile boolean running;

    SourceLeases(SourceRows rows, SourceProperties properties) throws UnknownHostException {
        this.rows = rows;
        this.lease = properties.lease();
        // Unique, so that a process does not mistake the lease of a former one for its own.
        this.process = InetAddress.getLocalHost().getHostName() + ":"
                + ProcessHandle.current().pid() + ":" + Ids.next().substring(24);
    }

    /** Returns whether this process may fetch now; takes the lease when it is free. */
    boolean mayFetch(SourceState state) {
        Optional<SourceRow> row = rows.find(state.source().name());
        row.ifPresent(found -> seen(state, found));
        return row.isPresent() && hold(state, row.get()) && !row.get().isPaused();
    }

    /** Renews the lease of a source after a third of its time, or takes it when it is free. */
    boolean hold(SourceState state, SourceRow row) {
        if (row.isHeldBy(process, lease.multipliedBy(2).dividedBy(3))) {
            return true;
        }
        if (row.isHeld() && !process.equals(row.holder())) {
            return false;
        }
        Instant until = Instant.now().plus(lease);
        boolean held = rows.lease(row.name(), process, lease);
        if (held) {
            rows.report(row.name(), process, state.report());
            if (!row.isPaused()) {
                state.leasedUntil(until);
            }
        }
        return held;
    }

    /** Takes over from the database who may fetch. */
    void seen(SourceState state, SourceRow row) {
        state.seen(row, process);
    }

    /** Stores the state of a source. */
    void report(SourceState state) {
        rows.report(state.source().name(), process, state.report());
    }

    @Override
    public void start() {
        running = true;
    }

    /** Camel has stopped by then. */
    @Override
    public void stop() {
        running = false;
        try {
            rows.release(process);
        } catch (DataAccessException | TransactionException e) {
            log.warn("Others fetch only in {}, because the sources could not be given up: {}", lease, e.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after Camel, which has a high phase. */
    @Override
    public int getPhase() {
        return 0;
    }
}
