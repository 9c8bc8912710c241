package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.PartWork;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Ids;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The documents and parts that this process has in hand: renews their leases, and ends them when the process stops. */
@Component
class InHand implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(InHand.class);

    private final Map<String, Lease> leases = new ConcurrentHashMap<>();
    /** Leases of work that has ended, which the database could not be told yet. */
    private final Map<String, Lease> givenUp = new ConcurrentHashMap<>();

    private final String process;
    private volatile boolean running;

    /** The lease of a document or part. */
    interface Lease {
        void renew();

        /** Ends the lease, so that another worker can claim the work at once. */
        void end();
    }

    InHand() throws UnknownHostException {
        this.process = InetAddress.getLocalHost().getHostName() + ":"
                + ProcessHandle.current().pid();
    }

    /** Returns a unique name for the holder of one lease, so that a former holder cannot store its result. */
    String worker() {
        return process + ":" + Ids.next();
    }

    void take(String worker, Lease lease) {
        leases.put(worker, lease);
    }

    /** Stops renewing a lease. */
    void drop(String worker) {
        leases.remove(worker);
    }

    /** Gives up work whose outcome could not be stored, see {@link #giveBack}. */
    void giveUp(String worker) {
        Lease lease = leases.remove(worker);
        if (lease != null) {
            log.warn("Could not tell how the work of {} ended, it is given back", worker);
            givenUp.put(worker, lease);
        }
    }

    /** Ends the leases of work that was given up, as soon as the database is reachable. */
    public void giveBack() {
        givenUp.forEach((worker, lease) -> {
            try {
                lease.end();
                givenUp.remove(worker);
            } catch (DataAccessException | TransactionException e) {
                log.debug("Could not give back the lease of {}: {}", worker, e.getMessage());
            }
        });
    }

    /** Stops renewing a lease; must be called whatever the outcome, or the lease would be renewed for ever. */
    public void leave(@ExchangeProperty(Headers.WORK) Work work) {
        leases.remove(work.worker());
    }

    /** Same as {@link #leave}, for a part. */
    public void leavePart(@ExchangeProperty(Headers.PART_WORK) PartWork work) {
        leases.remove(work.worker());
    }

    /** Renews all leases; one that cannot be renewed now is tried three more times before it expires. */
    public void renew() {
        leases.forEach((worker, lease) -> hasTaken("renew", worker, lease::renew));
    }

    /**
     * Camel's graceful shutdown is over; the leases of what is still unfinished are ended. After the first failure of
     * the database no further lease is tried: they expire by themselves, and the shutdown must not hang.
     */
    @Override
    public void stop() {
        running = false;
        givenUp.putAll(leases);
        for (Map.Entry<String, Lease> held : givenUp.entrySet()) {
            if (!hasTaken("give back", held.getKey(), held.getValue()::end)) {
                return;
            }
        }
    }

    private static boolean hasTaken(String what, String worker, Runnable change) {
        try {
            change.run();
            return true;
        } catch (DataAccessException | TransactionException e) {
            log.warn("Could not {} the lease of {}: {}", what, worker, e.getMessage());
            return false;
        }
    }

    @Override
    public void start() {
        running = true;
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
