package io.docket.routes.ops;

import io.docket.routes.flow.Kinds;
import io.docket.routes.store.documents.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gauges of the database's contents; NaN while it is unreachable. All processes report the same, so aggregate by max.
 */
@Component
class FigureMeters implements MeterBinder {
    private final Figures figures;
    private final Kinds kinds;

    FigureMeters(Figures figures, Kinds kinds) {
        this.figures = figures;
        this.kinds = kinds;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Status status : Status.values()) {
            gauge("docket.documents", taken -> taken.documents().getOrDefault(status, 0L))
                    .tag("status", status.id())
                    .description("Documents in each state")
                    .register(registry);
        }
        for (String kind : kinds.ids()) {
            gauge("docket.queue.oldest", taken -> age(taken.queuedSince().get(kind)))
                    .tag("kind", kind)
                    .baseUnit("seconds")
                    .description("How long the first of the queued documents has waited; 0 when none does")
                    .register(registry);
        }
        gauge("docket.orphans", taken -> taken.orphans().files())
                .description("Stored files that nothing named at the last look, and that have their time of grace")
                .register(registry);
        gauge("docket.orphans.size", taken -> taken.orphans().bytes())
                .baseUnit("bytes")
                .description("Bytes of these")
                .register(registry);
        gauge("docket.orphans.deleted", taken -> taken.orphans().deleted())
                .description("Stored files that nothing named and that were deleted")
                .register(registry);
        gauge("docket.dead.letters", Figures.Taken::deadLetters)
                .description("Documents that failed on our side and wait for an operator")
                .register(registry);
    }

    private Gauge.Builder<Figures> gauge(String name, ToDoubleFunction<Figures.Taken> value) {
        return Gauge.builder(name, figures, from -> {
            Figures.Taken taken = from.get();
            return taken == null ? Double.NaN : value.applyAsDouble(taken);
        });
    }

    private static double age(@Nullable Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, Instant.now()).toMillis() / 1000.0);
    }
}
