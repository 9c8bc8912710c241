package io.docket.routes.progress;

import java.io.IOException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A client of server-sent events. */
final class SseChannel implements Channel {
    static final String TRANSPORT = "sse";

    private final SseEmitter emitter;

    SseChannel(SseEmitter emitter) {
        this.emitter = emitter;
    }

    @Override
    public void send(Message message) throws IOException {
        if (message.name().equals("ping")) {
            emitter.send(SseEmitter.event().comment("ping"));
            return;
        }
        emitter.send(SseEmitter.event().id(message.id()).name(message.name()).data(message.body()));
    }

    @Override
    public String transport() {
        return TRANSPORT;
    }

    @Override
    public void disconnect() {
        emitter.complete();
    }
}
