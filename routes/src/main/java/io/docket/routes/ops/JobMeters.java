package io.docket.routes.ops;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.Event;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.EventRows;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Timers for the waiting and processing of jobs. They are computed from the log after the completion, because another
 * process may have claimed the document, and asynchronously; under overload some jobs are left out.
 */
@Component
class JobMeters {
    private static final Logger log = LoggerFactory.getLogger(JobMeters.class);
    private static final int LINE = 1000;
    private static final Set<String> QUEUED = Set.of(EventName.JOB_QUEUED.id(), EventName.JOB_RETRIED.id());
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15)
    };

    private final EventRows events;
    private final DocumentRows documents;
    private final MeterRegistry registry;
    private final ExecutorService reader = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(LINE),
            task -> {
                Thread thread = new Thread(task, "job-times");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    JobMeters(EventRows events, DocumentRows documents, MeterRegistry registry) {
        this.events = events;
        this.documents = documents;
        this.registry = registry;
    }

    /** Queues a completed job for measuring; returns at once. */
    void completed(String documentId) {
        reader.execute(() -> {
            try {
                documents.find(documentId).ifPresent(this::measure);
            } catch (RuntimeException e) {
                log.debug("The times of document {} are left out", documentId, e);
            }
        });
    }

    /** Measures the last attempt of a document. */
    private void measure(DocumentRow document) {
        Instant queued = null;
        Instant started = null;
        Instant waited = null;
        for (Event event : events.after(document.id(), 0)) {
            if (QUEUED.contains(event.event())) {
                queued = event.at();
            } else if (EventName.JOB_STARTED.is(event.event())) {
                started = event.at();
                waited = queued;
            }
        }
        time("docket.queue.wait", "From queued to claimed", document, waited, started);
        time("docket.processing", "From claimed to completed", document, started, document.completedAt());
    }

    private void time(
            String name, String description, DocumentRow document, @Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && !to.isBefore(from)) {
            Timer.builder(name)
                    .description(description)
                    .tag("kind", document.kind())
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry)
                    .record(Duration.between(from, to));
        }
    }

    @PreDestroy
    void end() {
        reader.shutdownNow();
    }
}
