package io.docket.routes.ops;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.store.documents.LedgerRows;
import io.docket.routes.store.documents.LedgerRows.Entry;
import io.docket.routes.store.documents.LedgerRows.Fault;
import io.docket.routes.store.documents.LedgerRows.Received;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.documents.Visibility;
import io.docket.routes.store.files.OrphanRows;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reconciles what was received with its present state: received = finalized + open + failed + held + deleted. */
@Component
class LedgerStep {
    private static final Set<Status> OPEN =
            EnumSet.of(Status.UPLOADED, Status.QUEUED, Status.PROCESSING, Status.RETRY_WAIT, Status.COMPLETED);
    private static final Set<Status> FAILED = EnumSet.of(Status.FAILED, Status.CANCELLED);

    private final LedgerRows rows;
    private final OrphanRows orphans;

    LedgerStep(LedgerRows rows, OrphanRows orphans) {
        this.rows = rows;
        this.orphans = orphans;
    }

    /** One transaction, so that all figures are of one moment. */
    @Transactional(readOnly = true)
    public Answer reconcile() {
        Visibility visibility = CurrentUser.visibility();
        List<Entry> entries = rows.entries(visibility);
        List<Received> received = rows.received(visibility);
        List<Fault> faults = rows.faults(visibility);
        Set<String> names = new TreeSet<>();
        Stream.concat(entries.stream().map(Entry::source), received.stream().map(Received::source))
                .forEach(names::add);
        List<Source> sources = names.stream()
                .map(name -> source(name, entries, received, faults))
                .toList();
        boolean balanced = faults.isEmpty() && sources.stream().allMatch(source -> source.difference() == 0);
        return Answer.ok(new Ledger(balanced, sources, unclaimed(visibility)));
    }

    private static Source source(String name, List<Entry> entries, List<Received> received, List<Fault> faults) {
        long came = received.stream()
                .filter(one -> one.source().equals(name))
                .mapToLong(Received::documents)
                .sum();
        List<Entry> own =
                entries.stream().filter(entry -> entry.source().equals(name)).toList();
        long finalized = sum(own, EnumSet.of(Status.FINALIZED));
        long held = own.stream()
                .filter(Entry::held)
                .filter(entry -> OPEN.contains(entry.status()))
                .mapToLong(Entry::documents)
                .sum();
        long open = sum(own, OPEN) - held;
        long failed = sum(own, FAILED);
        List<Named> named = faults.stream()
                .filter(fault -> fault.source().equals(name))
                .map(fault -> new Named(fault.documentId(), fault.fault()))
                .toList();
        return new Source(name, came, finalized, open, failed, held, 0, came - finalized - open - failed - held, named);
    }

    private static long sum(List<Entry> entries, Set<Status> statuses) {
        return entries.stream()
                .filter(entry -> statuses.contains(entry.status()))
                .mapToLong(Entry::documents)
                .sum();
    }

    /** Orphaned bytes belong to no team, so only admins see them. */
    private @Nullable Unclaimed unclaimed(Visibility visibility) {
        return visibility.team() != null
                ? null
                : orphans.last()
                        .map(look -> new Unclaimed(look.files(), look.bytes(), look.deleted(), look.at()))
                        .orElse(null);
    }

    record Ledger(
            boolean balanced,
            List<Source> sources,
            @Nullable Unclaimed unclaimed) {}

    record Unclaimed(long files, long bytes, long deleted, Instant at) {}

    record Source(
            String source,
            long received,
            long finalized,
            long open,
            long failed,
            long held,
            long deleted,
            long difference,
            List<Named> documents) {}

    record Named(String documentId, String fault) {}
}
