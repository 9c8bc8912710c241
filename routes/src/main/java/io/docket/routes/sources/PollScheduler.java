package io.docket.routes.sources;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.spi.ScheduledPollConsumerScheduler;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * The scheduler of one source: polls at its schedule, at once after a poll that took files or when asked to, and with
 * backoff while it fails. One poll at a time.
 */
@Component("pollScheduler")
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PollScheduler extends ServiceSupport implements ScheduledPollConsumerScheduler {
    private static final Duration FIRST = Duration.ofMillis(200);

    private final SourceStates states;
    private final SourceProperties properties;
    private @Nullable CamelContext camel;
    private @Nullable DefaultConsumer consumer;
    private @Nullable Runnable task;
    private @Nullable ScheduledExecutorService executor;
    private @Nullable Future<?> next;
    private boolean asked;

    PollScheduler(SourceStates states, SourceProperties properties) {
        this.states = states;
        this.properties = properties;
    }

    @Override
    public void onInit(Consumer newConsumer) {
        consumer = (DefaultConsumer) newConsumer;
    }

    @Override
    public void scheduleTask(Runnable newTask) {
        task = newTask;
    }

    @Override
    public synchronized void unscheduleTask() {
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
        }
    }

    @Override
    public synchronized void startScheduler() {
        if (executor == null) {
            String route = Objects.requireNonNull(consumer).getRouteId();
            executor = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, route);
                thread.setDaemon(true);
                return thread;
            });
            states.ofRoute(route).ifPresent(state -> state.attach(this));
            plan(states.ofRoute(route)
                    .map(state -> state.source().schedule())
                    .filter(schedule -> schedule.cron() != null)
                    .map(Schedule::next)
                    .orElse(FIRST));
        }
    }

    /** Polls at once, or once more after a running poll. */
    synchronized void now() {
        asked = true;
        plan(Duration.ZERO);
    }

    private synchronized void plan(Duration wait) {
        if (executor != null) {
            if (next != null) {
                next.cancel(false);
            }
            next = executor.schedule(this::look, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        Duration wait = FIRST;
        try {
            answer();
            Objects.requireNonNull(task).run();
            wait = wait(Objects.requireNonNull(consumer).getRouteId());
        } finally {
            // In any case, even after an Error: otherwise the source would never be polled again.
            plan(wait);
        }
    }

    private synchronized void answer() {
        asked = false;
    }

    private synchronized Duration wait(String route) {
        return asked
                ? Duration.ZERO
                : states.ofRoute(route)
                        .map(state -> state.nextWait(properties.longestWait()))
                        .orElse(FIRST);
    }

    @Override
    public boolean isSchedulerStarted() {
        return executor != null;
    }

    @Override
    public void setCamelContext(CamelContext newCamel) {
        camel = newCamel;
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return camel;
    }
}
