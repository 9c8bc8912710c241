package io.docket.routes.flow;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.spi.ScheduledPollConsumerScheduler;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * A scheduler that goes on after any failure of a run; Camel's own schedulers stop for good at the first {@link Error}.
 */
@Component("sturdyClock")
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class SturdyClock extends ServiceSupport implements ScheduledPollConsumerScheduler {
    private static final Logger log = LoggerFactory.getLogger(SturdyClock.class);

    private @Nullable CamelContext camel;
    private @Nullable ScheduledPollConsumer consumer;
    private @Nullable Runnable task;
    private @Nullable ScheduledExecutorService executor;
    private @Nullable Future<?> next;

    @Override
    public void onInit(Consumer newConsumer) {
        consumer = (ScheduledPollConsumer) newConsumer;
    }

    @Override
    public void scheduleTask(Runnable newTask) {
        task = newTask;
    }

    @Override
    public synchronized void startScheduler() {
        ScheduledPollConsumer of = consumer;
        Runnable run = task;
        if (executor != null || of == null || run == null) {
            return;
        }
        executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, of.getRouteId());
            thread.setDaemon(true);
            return thread;
        });
        next = executor.scheduleWithFixedDelay(
                () -> run(run), of.getInitialDelay(), of.getDelay(), TimeUnit.MILLISECONDS);
    }

    private void run(Runnable run) {
        try {
            run.run();
        } catch (Throwable e) {
            logFault(e);
        }
    }

    private static void logFault(Throwable cause) {
        try {
            log.error("A run ended in a fault, the next one comes", cause);
        } catch (Throwable e) {
            // Out of memory, logging fails too; the next run matters more than the log line.
        }
    }

    @Override
    public synchronized void unscheduleTask() {
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
            next = null;
        }
    }

    @Override
    protected void doStop() {
        unscheduleTask();
    }

    @Override
    public synchronized boolean isSchedulerStarted() {
        return executor != null && next != null && !next.isDone();
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
