package io.docket.routes.security;

import io.docket.routes.store.accounts.ApiKeyRows;
import io.docket.routes.store.accounts.ApiKeyRows.ApiKey;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records asynchronously when keys were last used, so that no request waits for it. */
@Component
class ApiKeyUse {
    private static final Logger log = LoggerFactory.getLogger(ApiKeyUse.class);

    private final ApiKeyRows rows;
    /** Ids of keys in the queue, so that each is in it only once. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "api-key-use");
        thread.setDaemon(true);
        return thread;
    });

    ApiKeyUse(ApiKeyRows rows) {
        this.rows = rows;
    }

    /** Takes note of a key; returns at once. */
    void note(ApiKey key) {
        Instant now = Instant.now();
        Instant last = key.lastUsedAt();
        boolean due = last == null || !last.isAfter(now.minus(ApiKeyRows.USE_STEP));
        if (due && waiting.add(key.id())) {
            writer.execute(() -> write(key.id(), now));
        }
    }

    private void write(String id, Instant at) {
        try {
            rows.used(id, at);
        } catch (RuntimeException e) {
            log.debug("The use of API key {} was not noted, the next one will be", id, e);
        } finally {
            waiting.remove(id);
        }
    }

    @PreDestroy
    void end() {
        writer.shutdown();
    }
}
