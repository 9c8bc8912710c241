package io.docket.routes.progress;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Keeps connections alive through proxies, and lets both sides notice one that is dead. */
@Component
class Pings {
    static final Channel.Message PING = new Channel.Message("", "ping", "{\"type\":\"ping\"}");

    private final Set<Outbox> outboxes = ConcurrentHashMap.newKeySet();

    void add(Outbox outbox) {
        outboxes.add(outbox);
    }

    /** Sends each client a ping. */
    public void ping() {
        outboxes.removeIf(Outbox::isClosed);
        outboxes.forEach(outbox -> outbox.offer(PING));
    }
}
