package io.docket.routes.progress;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The send queue of one client. A client that reads too slowly is disconnected when the queue is full; it reconnects
 * and gets the rest from the log, so that nothing is lost and memory stays bounded.
 */
final class Outbox {
    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final long MAX_CHARACTERS = 512 * 1024;

    private final Channel channel;
    private final Executor executor;
    private final Queue<Channel.Message> waiting = new ArrayDeque<>();
    private long characters;
    private boolean sending;
    private boolean closed;

    Outbox(Channel channel, Executor executor) {
        this.channel = channel;
        this.executor = executor;
    }

    /** Takes a message; returns at once. */
    synchronized void offer(Channel.Message message) {
        if (closed) {
            return;
        }
        waiting.add(message);
        characters += message.body().length();
        if (characters > MAX_CHARACTERS && waiting.size() > 1) {
            end();
        } else if (!sending) {
            sending = true;
            executor.execute(this::drain);
        }
    }

    /** Disconnects the client. */
    synchronized void end() {
        close();
        executor.execute(channel::disconnect);
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
        characters = 0;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Returns whether the client is there, and by this transport. */
    boolean isOpenBy(String transport) {
        return !isClosed() && channel.transport().equals(transport);
    }

    private void drain() {
        for (Channel.Message message = next(); message != null; message = next()) {
            try {
                channel.send(message);
            } catch (IOException | IllegalStateException e) {
                log.debug("A client has gone: {}", e.getMessage());
                close();
            }
        }
    }

    private synchronized Channel.@org.jspecify.annotations.Nullable Message next() {
        Channel.Message message = waiting.poll();
        if (message == null) {
            sending = false;
        } else {
            characters -= message.body().length();
        }
        return message;
    }
}
