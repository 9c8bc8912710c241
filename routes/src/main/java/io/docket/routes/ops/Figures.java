package io.docket.routes.ops;

import io.docket.routes.store.documents.DocumentList;
import io.docket.routes.store.documents.DocumentList.StateCount;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.documents.Visibility;
import io.docket.routes.store.files.OrphanRows;
import io.docket.routes.store.jobs.DeadLetterRows;
import io.docket.routes.store.jobs.QueueRows;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Figures that need database queries, cached for 10 s. */
@Component
class Figures {
    private static final Logger log = LoggerFactory.getLogger(Figures.class);
    private static final Duration GOOD_FOR = Duration.ofSeconds(10);

    private final DocumentList documents;
    private final QueueRows queue;
    private final DeadLetterRows deadLetters;
    private final OrphanRows orphans;
    private @Nullable Taken last;
    private Instant lastAt = Instant.MIN;

    Figures(DocumentList documents, QueueRows queue, DeadLetterRows deadLetters, OrphanRows orphans) {
        this.documents = documents;
        this.queue = queue;
        this.deadLetters = deadLetters;
        this.orphans = orphans;
    }

    /** The figures of one moment; states and kinds without a document are left out. */
    record Taken(
            Map<Status, Long> documents, Map<String, Instant> queuedSince, long deadLetters, OrphanRows.Look orphans) {}

    /** Returns the figures; null when the database was away. */
    synchronized @Nullable Taken get() {
        Instant now = Instant.now();
        if (lastAt.isBefore(now.minus(GOOD_FOR))) {
            last = take();
            lastAt = Instant.now();
        }
        return last;
    }

    private @Nullable Taken take() {
        try {
            Map<Status, Long> counts = documents.counts(Visibility.ALL).stream()
                    .collect(Collectors.groupingBy(StateCount::status, Collectors.summingLong(StateCount::count)));
            return new Taken(
                    counts,
                    queue.queuedSince(),
                    deadLetters.count(Visibility.ALL),
                    orphans.last().orElse(new OrphanRows.Look(Instant.EPOCH, 0, 0, 0)));
        } catch (DataAccessException | TransactionException e) {
            log.warn("The figures for the metrics could not be read: {}", e.getMessage());
            return null;
        }
    }
}
