package io.docket.routes.progress;

import io.docket.routes.flow.Documents;
import io.docket.routes.flow.Member;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.documents.DocumentRow;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** {@code /ws/jobs/{id}?after=seq}: a job's log, each event a message. */
@Component
class JobSocket extends TextWebSocketHandler {
    private final ProgressHub hub;
    private final Documents documents;
    private final Pings pings;
    private final Watchers watchers;
    private final Map<String, LogSubscriber> followers = new ConcurrentHashMap<>();

    JobSocket(ProgressHub hub, Documents documents, Pings pings, Watchers watchers) {
        this.hub = hub;
        this.documents = documents;
        this.pings = pings;
        this.watchers = watchers;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        URI uri = Objects.requireNonNull(session.getUri());
        String jobId = uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
        Member member = SocketConfiguration.member(session);
        DocumentRow document;
        try {
            document = documents.ofJob(jobId, member.visibility());
        } catch (ProblemException e) {
            session.close(new CloseStatus(4404, "There is no such job"));
            return;
        }
        long after = After.seq(After.parameter(uri));
        LogSubscriber follower = hub.follow(document.id(), after, new SocketChannel(session));
        followers.put(session.getId(), follower);
        pings.add(follower.outbox());
        watchers.add(follower.outbox(), member);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        LogSubscriber follower = followers.remove(session.getId());
        if (follower != null) {
            hub.leave(follower);
        }
    }
}
