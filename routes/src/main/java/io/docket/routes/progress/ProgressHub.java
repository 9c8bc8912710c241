package io.docket.routes.progress;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.routes.store.Event;
import io.docket.routes.store.EventRows;
import io.docket.routes.store.Ids;
import io.docket.routes.store.Json;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Who watches what in this process. Messages only hasten what the log says: a lost or doubled one changes nothing. */
@Component
class ProgressHub {
    private static final TypeReference<List<Event>> EVENTS = new TypeReference<>() {};
    /** Clocks of processes may differ by this much; what is sent twice because of it is older news to the client. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private static final int BATCH = 200;

    private final EventRows events;
    private final ChangedDocuments changes;
    private final Json json;
    private final ExecutorService senders = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "progress-sender");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<LogSubscriber> followers = ConcurrentHashMap.newKeySet();
    private final Set<Outbox> lists = ConcurrentHashMap.newKeySet();
    private final Set<String> changed = new HashSet<>();
    private String newest = "";

    ProgressHub(EventRows events, ChangedDocuments changes, Json json) {
        this.events = events;
        this.changes = changes;
        this.json = json;
    }

    /** Sends a document's log after a seq, and then what comes. */
    LogSubscriber follow(String documentId, long after, Channel channel) {
        LogSubscriber follower = new LogSubscriber(documentId, after, new Outbox(channel, senders), events, json);
        followers.add(follower);
        follower.catchUp();
        return follower;
    }

    /** Sends the documents that changed after a cursor, and then those that change; from now on when it is empty. */
    Outbox watch(String cursor, Channel channel) {
        Outbox outbox = new Outbox(channel, senders);
        lists.add(outbox);
        outbox.offer(hello(cursor.isEmpty() ? events.newest().orElse("") : cursor));
        String from = cursor.isEmpty() ? cursor : Ids.earlier(cursor, OVERLAP);
        List<EventRows.Changed> page = from.isEmpty() ? List.of() : events.documentsAfter(from, BATCH);
        while (!page.isEmpty()) {
            String last = page.get(page.size() - 1).eventId();
            outbox.offer(changes.message(
                    last, page.stream().map(EventRows.Changed::documentId).toList()));
            page = page.size() < BATCH ? List.of() : events.documentsAfter(last, BATCH);
        }
        return outbox;
    }

    private Channel.Message hello(String cursor) {
        return new Channel.Message(cursor, "hello", json.write(Map.of("type", "hello", "cursor", cursor)));
    }

    void leave(LogSubscriber follower) {
        follower.outbox().close();
        followers.remove(follower);
    }

    void leave(Outbox outbox) {
        outbox.close();
        lists.remove(outbox);
    }

    /** Takes the events of one transaction from a message. */
    public void received(@Body String message) {
        List<Event> heard = json.read(message, EVENTS);
        followers.stream()
                .filter(follower -> follower.documentId().equals(heard.get(0).documentId()))
                .forEach(follower -> follower.take(heard));
        synchronized (changed) {
            heard.forEach(event -> note(event.documentId(), event.id()));
        }
    }

    /** Sends lists the documents that have changed since the last time. */
    public void flush() {
        List<String> batch;
        String cursor;
        synchronized (changed) {
            batch = new ArrayList<>(changed);
            cursor = newest;
            changed.clear();
        }
        lists.removeIf(Outbox::isClosed);
        followers.removeIf(follower -> follower.outbox().isClosed());
        for (int from = 0; from < batch.size() && !lists.isEmpty(); from += BATCH) {
            Channel.Message message =
                    changes.message(cursor, batch.subList(from, Math.min(from + BATCH, batch.size())));
            lists.forEach(outbox -> outbox.offer(message));
        }
    }

    /** Finds events in the log that no message told of. */
    public void check() {
        if (lists.isEmpty() && followers.isEmpty()) {
            return;
        }
        String known;
        synchronized (changed) {
            known = newest;
        }
        String now = events.newest().orElse("");
        if (now.compareTo(known) > 0) {
            followers.forEach(LogSubscriber::catchUp);
            List<EventRows.Changed> missed = known.isEmpty() ? List.of() : events.documentsAfter(known, BATCH);
            synchronized (changed) {
                missed.forEach(change -> note(change.documentId(), change.eventId()));
                newest = now;
            }
        }
    }

    @PreDestroy
    void stop() {
        senders.shutdownNow();
    }

    private void note(String documentId, String eventId) {
        changed.add(documentId);
        if (eventId.compareTo(newest) > 0) {
            newest = eventId;
        }
    }
}
