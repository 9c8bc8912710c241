package io.docket.routes.progress;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Event;
import io.docket.routes.store.documents.EventRows;
import io.docket.routes.store.documents.Visibility;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** The live clients of this process. Broker messages only save time: the log has all that a lost one told. */
@Component
class ProgressHub {
    private static final TypeReference<List<Event>> EVENTS = new TypeReference<>() {};
    /** Tolerated clock difference between processes; clients ignore what they get twice because of it. */
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
    private final Map<Outbox, Visibility> lists = new ConcurrentHashMap<>();
    private final HeardOf heardOf = new HeardOf();

    ProgressHub(EventRows events, ChangedDocuments changes, Json json) {
        this.events = events;
        this.changes = changes;
        this.json = json;
    }

    /** Sends a document's log after a seq, and then what comes. */
    LogSubscriber follow(String documentId, long after, Channel channel) {
        LogSubscriber follower = new LogSubscriber(documentId, after, new Outbox(channel, senders), events, json);
        begin();
        followers.add(follower);
        follower.catchUp();
        return follower;
    }

    /**
     * Sends the documents that changed after a cursor, then further changes; with an empty cursor, only those from now
     * on. The client gets only documents that it may see.
     */
    Outbox watch(String cursor, Visibility visibility, Channel channel) {
        Outbox outbox = new Outbox(channel, senders);
        begin();
        lists.put(outbox, visibility);
        outbox.offer(hello(cursor.isEmpty() ? events.newest().orElse("") : cursor));
        if (!cursor.isEmpty()) {
            pages(
                    Ids.earlier(cursor, OVERLAP),
                    page -> message(page, visibility).ifPresent(outbox::offer));
        }
        return outbox;
    }

    private Optional<Channel.Message> message(List<EventRows.Changed> page, Visibility visibility) {
        List<String> ids = page.stream().map(EventRows.Changed::documentId).toList();
        return changes.message(page.get(page.size() - 1).eventId(), ids, visibility);
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

    /** Returns how many clients a transport has in this process. */
    long clients(String transport) {
        return Stream.concat(lists.keySet().stream(), followers.stream().map(LogSubscriber::outbox))
                .filter(outbox -> outbox.isOpenBy(transport))
                .count();
    }

    /** Takes the events of a message; it is not even parsed while no client is connected. */
    public void received(@Body String message) {
        if (!isWatched()) {
            return;
        }
        List<Event> heard = json.read(message, EVENTS);
        Map<String, List<Event>> byDocument = heard.stream().collect(Collectors.groupingBy(Event::documentId));
        followers.forEach(follower -> follower.take(byDocument.getOrDefault(follower.documentId(), List.of())));
        heard.forEach(event -> heardOf.note(event.documentId(), event.seq(), event.id()));
    }

    /** Sends the documents that have changed since the last call to clients that show lists. */
    public void flush() {
        HeardOf.Changes news = heardOf.takeChanges();
        lists.keySet().removeIf(Outbox::isClosed);
        followers.removeIf(follower -> follower.outbox().isClosed());
        List<String> batch = news.documentIds();
        for (int from = 0; from < batch.size() && !lists.isEmpty(); from += BATCH) {
            send(news.cursor(), batch.subList(from, Math.min(from + BATCH, batch.size())));
        }
    }

    /** Makes one message for all clients with the same visibility. */
    private void send(String cursor, List<String> documentIds) {
        Map<Visibility, Optional<Channel.Message>> messages = new HashMap<>();
        lists.forEach((outbox, visibility) -> messages.computeIfAbsent(
                        visibility, seen -> changes.message(cursor, documentIds, seen))
                .ifPresent(outbox::offer));
    }

    /**
     * Finds events in the log for which no message came. Processes do not commit in the order of their event ids, so
     * the search starts some time before the newest event, and skips what was received already.
     */
    public void check() {
        String newest = heardOf.newest().isEmpty() ? events.newest().orElse("") : heardOf.newest();
        if (newest.isEmpty()) {
            return;
        }
        String from = Ids.earlier(newest, OVERLAP);
        heardOf.forgetBefore(from);
        if (isWatched()) {
            pages(from, page -> page.forEach(this::missed));
        }
    }

    private boolean isWatched() {
        return !lists.isEmpty() || !followers.isEmpty();
    }

    /** Called before the first client is added: earlier events need not be searched for. */
    private void begin() {
        if (!isWatched()) {
            events.newest().ifPresent(heardOf::goTo);
        }
    }

    private void missed(EventRows.Changed change) {
        if (heardOf.note(change.documentId(), change.seq(), change.eventId())) {
            followers.stream()
                    .filter(follower -> follower.documentId().equals(change.documentId()))
                    .forEach(LogSubscriber::catchUp);
        }
    }

    private void pages(String after, Consumer<List<EventRows.Changed>> reader) {
        List<EventRows.Changed> page = events.documentsAfter(after, BATCH);
        while (!page.isEmpty()) {
            reader.accept(page);
            String last = page.get(page.size() - 1).eventId();
            page = page.size() < BATCH ? List.of() : events.documentsAfter(last, BATCH);
        }
    }

    @PreDestroy
    void stop() {
        senders.shutdownNow();
    }
}
