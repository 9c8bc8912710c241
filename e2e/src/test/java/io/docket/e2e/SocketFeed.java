package io.docket.e2e;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A WebSocket. */
final class SocketFeed extends Feed {
    private final WebSocket socket;

    SocketFeed(Http http, String path) {
        socket = http.socket(path, new Listener());
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                arrive(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
