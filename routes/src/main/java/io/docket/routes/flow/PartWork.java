package io.docket.routes.flow;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.jobs.Part;
import io.docket.routes.store.jobs.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A part in hand.
 *
 * @param plan that it is a part of
 * @param worker the holder of its lease
 * @param result what came of it, as the kind that did it writes it; null before
 */
public record PartWork(
        DocumentRow document,
        Part part,
        Plan plan,
        String worker,
        @Nullable String result) {
    public PartWork withResult(String found) {
        return new PartWork(document, part, plan, worker, found);
    }
}
