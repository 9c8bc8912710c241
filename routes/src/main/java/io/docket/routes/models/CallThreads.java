package io.docket.routes.models;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** The threads in which answers of services are read. */
@Component
class CallThreads implements AutoCloseable {
    private final ExecutorService readers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "model-calls");
        thread.setDaemon(true);
        return thread;
    });

    BoundedClient client(Duration timeout, int mostBytes) {
        return new BoundedClient(readers, timeout, mostBytes);
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
