package io.docket.routes.progress;

import io.docket.routes.flow.Member;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** {@code /ws/documents?after=cursor}: documents that change, in batches. */
@Component
class DocumentsSocket extends TextWebSocketHandler {
    private final ProgressHub hub;
    private final Pings pings;
    private final Watchers watchers;
    private final Map<String, Outbox> outboxes = new ConcurrentHashMap<>();

    DocumentsSocket(ProgressHub hub, Pings pings, Watchers watchers) {
        this.hub = hub;
        this.pings = pings;
        this.watchers = watchers;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        String cursor = After.cursor(After.parameter(Objects.requireNonNull(session.getUri())));
        Member member = SocketConfiguration.member(session);
        Outbox outbox = hub.watch(cursor, member.visibility(), new SocketChannel(session));
        outboxes.put(session.getId(), outbox);
        pings.add(outbox);
        watchers.add(outbox, member);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Outbox outbox = outboxes.remove(session.getId());
        if (outbox != null) {
            hub.leave(outbox);
        }
    }
}
