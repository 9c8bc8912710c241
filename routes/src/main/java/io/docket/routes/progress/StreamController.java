package io.docket.routes.progress;

import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Documents;
import io.docket.routes.store.documents.DocumentRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The same as the sockets, as server-sent events. */
@RestController
class StreamController {
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final ProgressHub hub;
    private final Documents documents;
    private final Pings pings;
    private final Watchers watchers;

    StreamController(ProgressHub hub, Documents documents, Pings pings, Watchers watchers) {
        this.hub = hub;
        this.documents = documents;
        this.pings = pings;
        this.watchers = watchers;
    }

    @GetMapping(path = "/api/jobs/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter job(
            @PathVariable("id") String id,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId) {
        DocumentRow row = documents.ofJob(id);
        SseEmitter emitter = new SseEmitter(0L);
        LogSubscriber follower = hub.follow(row.id(), After.seq(lastEventId), new SseChannel(emitter));
        keep(emitter, follower.outbox(), () -> hub.leave(follower));
        return emitter;
    }

    @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter documents(
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId) {
        SseEmitter emitter = new SseEmitter(0L);
        String cursor = After.cursor(lastEventId == null ? after : lastEventId);
        Outbox outbox = hub.watch(cursor, CurrentUser.visibility(), new SseChannel(emitter));
        keep(emitter, outbox, () -> hub.leave(outbox));
        return emitter;
    }

    private void keep(SseEmitter emitter, Outbox outbox, Runnable leave) {
        pings.add(outbox);
        CurrentUser.find().ifPresent(member -> watchers.add(outbox, member));
        emitter.onCompletion(leave);
        emitter.onError(cause -> leave.run());
    }
}
