package io.docket.routes.flow;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends messages asynchronously, so that callers do not block on a broker that is unreachable. A message that finds no
 * place in the backlog is dropped: the database says what is due, and a sweeper sends it later.
 */
@Component
public class Sender {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final int THREADS = 4;
    private static final int LINE = 1000;
    private static final int SECONDS_TO_END = 5;

    private final ProducerTemplate producer;
    private final ThreadPoolExecutor threads;

    Sender(ProducerTemplate producer) {
        this.producer = producer;
        threads =
                new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LINE), task -> {
                    Thread thread = new Thread(task, "sender");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Hands a message to a route; returns at once. */
    public void send(String endpoint, Object body, Map<String, Object> headers) {
        sendLater(endpoint, () -> body, headers);
    }

    /**
     * Same as {@link #send}, with a body that is made just before it is sent.
     *
     * @return whether there was place in the backlog
     */
    public boolean sendLater(String endpoint, Supplier<Object> body, Map<String, Object> headers) {
        try {
            threads.execute(LogIds.carriedBy(() -> producer.sendBodyAndHeaders(endpoint, body.get(), headers)));
            return true;
        } catch (RejectedExecutionException e) {
            log.warn("No message to {}: {} are waiting for the broker", endpoint, LINE);
            return false;
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
