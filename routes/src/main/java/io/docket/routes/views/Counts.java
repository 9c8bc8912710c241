package io.docket.routes.views;

import io.docket.routes.store.documents.DocumentList.StateCount;
import io.docket.routes.store.documents.Review;
import io.docket.routes.store.documents.Status;
import java.util.List;
import java.util.function.Predicate;

/** How many documents are in each state. */
public record Counts(
        long uploaded,
        long queued,
        long processing,
        long retryWait,
        long completed,
        long finalized,
        long failed,
        long cancelled,
        long needsReview) {

    public static Counts of(List<StateCount> counts) {
        return new Counts(
                in(counts, Status.UPLOADED),
                in(counts, Status.QUEUED),
                in(counts, Status.PROCESSING),
                in(counts, Status.RETRY_WAIT),
                in(counts, Status.COMPLETED),
                in(counts, Status.FINALIZED),
                in(counts, Status.FAILED),
                in(counts, Status.CANCELLED),
                sum(counts, count -> count.status() == Status.COMPLETED && count.review() == Review.NEEDED));
    }

    private static long in(List<StateCount> counts, Status status) {
        return sum(counts, count -> count.status() == status);
    }

    private static long sum(List<StateCount> counts, Predicate<StateCount> which) {
        return counts.stream().filter(which).mapToLong(StateCount::count).sum();
    }
}
