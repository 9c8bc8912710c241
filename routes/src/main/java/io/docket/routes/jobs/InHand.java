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

/** What this process works on: renews the leases of it, and gives back what is not finished when the process is stopped. */
@Component
class InHand implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(InHand.class);

    private final Map<String, Lease> leases = new ConcurrentHashMap<>();
    /** Nobody works on these any more, and the database does not know it yet. */
    private final Map<String, Lease> givenUp = new ConcurrentHashMap<>();

    private final String process;
    private volatile boolean running;

    /** One of the things in hand. */
    interface Lease {
        void renew();

        /** Lets another have it at once. */
        void end();
    }

    InHand() throws UnknownHostException {
        this.process = InetAddress.getLocalHost().getHostName() + ":"
                + ProcessHandle.current().pid();
    }

    /** Returns a name for the holder of one lease: never the same twice, so that an old holder cannot store its result. */
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

    /** Lets another have what this worker could not end in the database. */
    void giveUp(String worker) {
        Lease lease = leases.remove(worker);
        if (lease != null) {
            log.warn("Could not tell how the work of {} ended, it is given back", worker);
            givenUp.put(worker, lease);
        }
    }

    /** Tells the database what has been given up, as soon as it takes it. */
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

    /** Stops renewing a lease; called however the work has ended, or it would be held for ever. */
    public void leave(@ExchangeProperty(Headers.WORK) Work work) {
        leases.remove(work.worker());
    }

    /** The same for a part. */
    public void leavePart(@ExchangeProperty(Headers.PART_WORK) PartWork work) {
        leases.remove(work.worker());
    }

    /** Renews all leases; one that cannot be renewed now has three more beats. */
    public void renew() {
        leases.forEach((worker, lease) -> hasTaken("renew", worker, lease::renew));
    }

    /**
     * Camel has waited for what is in hand; what is still there then would take too long. A database that does not
     * answer is asked only once: the leases run out by themselves, and nobody waits that long for a process to end.
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
