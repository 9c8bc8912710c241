package io.docket.routes.jobs;

import io.docket.routes.store.jobs.Part;
import io.docket.routes.store.jobs.PartRows;

/** The lease of a part in hand. */
record PartLease(PartRows parts, Part.Key part, String worker) implements InHand.Lease {
    @Override
    public void renew() {
        parts.renew(part, worker);
    }

    @Override
    public void end() {
        parts.endLease(part, worker);
    }
}
