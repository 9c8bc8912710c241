package io.docket.routes.progress;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** A WebSocket client. */
final class SocketChannel implements Channel {
    static final String TRANSPORT = "websocket";
    private static final Logger log = LoggerFactory.getLogger(SocketChannel.class);

    private final WebSocketSession session;

    SocketChannel(WebSocketSession session) {
        this.session = session;
    }

    @Override
    public void send(Message message) throws IOException {
        session.sendMessage(new TextMessage(message.body()));
    }

    @Override
    public String transport() {
        return TRANSPORT;
    }

    @Override
    public void disconnect() {
        try {
            session.close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (IOException e) {
            log.debug("A client has gone: {}", e.getMessage());
        }
    }
}
