package io.docket.routes.progress;

import java.io.IOException;

/** A way to one client; used by one thread at a time. */
interface Channel {

    /** Sends a message; may block while the client is slow. */
    void send(Message message) throws IOException;

    /** Returns what carries the messages, for the metrics: {@code websocket} or {@code sse}. */
    String transport();

    /** Closes the connection; the client may connect again. */
    void disconnect();

    /**
     * One message.
     *
     * @param id from which a client goes on after it connects again; empty for none
     * @param name of the event
     */
    record Message(String id, String name, String body) {}
}
