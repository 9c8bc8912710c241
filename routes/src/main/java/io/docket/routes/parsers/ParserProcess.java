package io.docket.routes.parsers;

import io.docket.processors.child.ParserMain;
import io.docket.processors.child.ParserReply;
import io.docket.processors.child.ParserReply.PageRead;
import io.docket.processors.child.ParserReply.TextRead;
import io.docket.processors.child.ParserTask;
import io.docket.processors.child.ReplyReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** One child, used by one thread at a time. */
final class ParserProcess implements AutoCloseable {
    /** What {@code -XX:+ExitOnOutOfMemoryError} ends a JVM with. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int LAST_GASP_SECONDS = 2;

    private final Process process;
    private final DataOutputStream tasks;
    private final DataInputStream replies;
    private boolean ready;
    private volatile boolean expired;
    private Instant lastUsed = Instant.now();

    ParserProcess(ParserCommand command) throws IOException {
        process = command.builder().start();
        tasks = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        replies = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Takes what a child replies before its last word. */
    @FunctionalInterface
    interface Taker {
        void take(ParserReply reply);
    }

    /**
     * Returns when it can be given tasks.
     *
     * @throws IOException when it ends before
     */
    void awaitReady() throws IOException {
        if (!ready && replies.read() != ParserMain.READY) {
            throw new IOException("The parser does not start");
        }
        ready = true;
    }

    /**
     * Has a task done, and returns the last reply.
     *
     * @param maxCharacters see {@link ReplyReader}
     * @throws IOException when the child has ended, or replies what it must not; it is of no use any more
     */
    ParserReply ask(ParserTask task, long maxCharacters, Taker taker) throws IOException {
        ParserTask.write(task, tasks);
        ReplyReader reader = new ReplyReader(replies, maxCharacters);
        ParserReply reply = reader.read();
        while (reply instanceof PageRead || reply instanceof TextRead) {
            taker.take(reply);
            reply = reader.read();
        }
        lastUsed = Instant.now();
        return reply;
    }

    /** Ends it because its time is over; whoever waits for a reply sees the end of the output. */
    void expire() {
        expired = true;
        close();
    }

    boolean isExpired() {
        return expired;
    }

    boolean isUnusedSince(Instant time) {
        return lastUsed.isBefore(time);
    }

    /** Waits a moment for the end that the end of its output announces; returns whether it came. */
    boolean awaitEnd() {
        try {
            return process.waitFor(LAST_GASP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns whether it ended because its memory did not suffice; only when it ended by itself. */
    boolean ranOutOfMemory() {
        return !process.isAlive() && process.exitValue() == OUT_OF_MEMORY;
    }

    /** Returns when it has ended, by itself or by force. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
