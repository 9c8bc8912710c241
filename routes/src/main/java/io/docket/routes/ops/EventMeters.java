package io.docket.routes.ops;

import io.docket.routes.flow.WakeUpResent;
import io.docket.routes.store.documents.Event;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.EventsAppended;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Derives counters from the events that this process logs, so that no other code depends on metrics. */
@Component
class EventMeters {
    private static final String JOBS = "docket.jobs";
    private static final String JOB = "job_";
    private static final List<String> MOVES =
            List.of("queued", "started", "completed", "failed", "retry_scheduled", "retried", "stalled", "cancelled");

    private final MeterRegistry registry;
    private final JobMeters times;

    EventMeters(MeterRegistry registry, JobMeters times) {
        this.registry = registry;
        this.times = times;
        // Registered as 0 at the start, so that a monitoring system sees the first event as an increase.
        MOVES.forEach(move -> registry.counter(JOBS, "event", move));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void count(EventsAppended appended) {
        appended.events().forEach(this::count);
    }

    @EventListener
    void count(WakeUpResent resent) {
        registry.counter("docket.wakeups.resent").increment();
    }

    private void count(Event event) {
        if (event.event().startsWith(JOB)) {
            registry.counter(JOBS, "event", event.event().substring(JOB.length()))
                    .increment();
        }
        if (EventName.DOCUMENT_UPLOADED.is(event.event())) {
            registry.counter("docket.documents.received", "source", detail(event, "source"))
                    .increment();
        } else if (EventName.JOB_FAILED.is(event.event())) {
            registry.counter("docket.job.failures", "class", failureClass(event))
                    .increment();
        } else if (EventName.JOB_COMPLETED.is(event.event())) {
            times.completed(event.documentId());
        } else if (EventName.IMPORT_COMPLETED.is(event.event())) {
            rows("good", event, "success_rows");
            rows("rejected", event, "failed_rows");
        }
    }

    private void rows(String result, Event event, String counter) {
        String rows = detail(event, counter);
        if (rows.matches("\\d{1,18}")) {
            registry.counter("docket.rows", "result", result).increment(Double.parseDouble(rows));
        }
    }

    private static String failureClass(Event event) {
        return event.failure() == null
                ? "unknown"
                : event.failure().failureClass().id();
    }

    private static String detail(Event event, String name) {
        Map<String, Object> detail = event.detail();
        return detail == null ? "unknown" : String.valueOf(detail.getOrDefault(name, "unknown"));
    }
}
