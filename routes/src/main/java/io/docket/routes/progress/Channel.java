package io.docket.routes.progress;

import java.io.IOException;

/** A way to one client; used by one thread at a time. */
interface Channel {

    /** Sends a message, and may wait for the client. */
    void send(Message message) throws IOException;

    /** Returns what carries the messages, for the metrics: {@code websocket} or {@code sse}. */
    String transport();

    /** Ends the connection; the client has to connect again, if it may. */
    void disconnect();

    /**
     * One message.
     *
     * @param id from which a client goes on after it connects again; empty for none
     * @param name of the event
     */
    record Message(String id, String name, String body) {}
}
