package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Work;
import io.docket.routes.store.Ids;
import io.docket.routes.store.JobRows;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The jobs that this process works on; renews their leases. */
@Component
class InHand {
    private static final Logger log = LoggerFactory.getLogger(InHand.class);

    private final Map<String, String> workers = new ConcurrentHashMap<>();
    private final JobRows jobs;
    private final String process;

    InHand(JobRows jobs) throws UnknownHostException {
        this.jobs = jobs;
        this.process = InetAddress.getLocalHost().getHostName() + ":"
                + ProcessHandle.current().pid();
    }

    /** Returns a name for the holder of one lease: never the same twice, so that an old holder cannot store its result. */
    String worker() {
        return process + ":" + Ids.next();
    }

    void take(String jobId, String worker) {
        workers.put(jobId, worker);
    }

    /** Stops renewing a lease; called however the work has ended, or the job would be held for ever. */
    public void leave(@ExchangeProperty(Headers.WORK) Work work) {
        workers.remove(work.document().jobId(), work.worker());
    }

    /** Renews all leases; one that cannot be renewed now has three more beats. */
    public void renew() {
        workers.forEach((jobId, worker) -> {
            try {
                jobs.renew(jobId, worker);
            } catch (DataAccessException | TransactionException e) {
                log.warn("Could not renew the lease of job {}: {}", jobId, e.getMessage());
            }
        });
    }
}
