package io.docket.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Messages as they arrive over one connection. */
abstract class Feed implements AutoCloseable {
    private static final int SECONDS = 60;

    private final BlockingQueue<JsonNode> arrived = new LinkedBlockingQueue<>();

    /** Takes one message; signs of life are left out. */
    final void arrive(String json) {
        JsonNode message = Json.tree(json.getBytes(StandardCharsets.UTF_8));
        if (!message.path("type").asText().equals("ping")) {
            arrived.add(message);
        }
    }

    /** Returns the next message, and fails when none comes. */
    final JsonNode next() throws InterruptedException {
        JsonNode message = arrived.poll(SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("Nothing arrived for " + SECONDS + " s");
        }
        return message;
    }

    /** Returns the next message; null when none comes for a moment. */
    final @Nullable JsonNode nextWithin(long millis) throws InterruptedException {
        return arrived.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** Cuts the connection without a goodbye. */
    @Override
    public abstract void close();
}
