package io.docket.routes.progress;

import io.docket.routes.flow.Member;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Registers the WebSockets. Spring Security authorizes the handshake; pages of other origins are refused. */
@Configuration
@EnableWebSocket
class SocketConfiguration implements WebSocketConfigurer {
    private final JobSocket job;
    private final DocumentsSocket documents;

    SocketConfiguration(JobSocket job, DocumentsSocket documents) {
        this.job = job;
        this.documents = documents;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(job, "/ws/jobs/*");
        registry.addHandler(documents, "/ws/documents");
    }

    /** Returns who opened a session. */
    static Member member(WebSocketSession session) {
        if (session.getPrincipal() instanceof Member member) {
            return member;
        }
        throw new IllegalStateException("A session was opened by nobody");
    }
}
