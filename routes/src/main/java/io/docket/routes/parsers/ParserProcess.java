package io.docket.routes.parsers;

import io.docket.processors.child.ParserMain;
import io.docket.processors.child.ParserReply;
import io.docket.processors.child.ParserReply.Done;
import io.docket.processors.child.ParserReply.Failed;
import io.docket.processors.child.ParserReply.Unreadable;
import io.docket.processors.child.ParserTask;
import io.docket.processors.child.ReplyReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One child, used by one thread at a time. */
final class ParserProcess implements AutoCloseable {
    /** The exit code of a JVM with {@code -XX:+ExitOnOutOfMemoryError}. */
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

    /** Receives the replies before the last one. */
    @FunctionalInterface
    interface Taker {
        void take(ParserReply reply);
    }

    /**
     * Waits until the child can be given tasks.
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
     * @throws IOException when the child has ended, or violates the protocol; it must not be used any more
     */
    ParserReply ask(ParserTask task, long maxCharacters, Taker taker) throws IOException {
        ParserTask.write(task, tasks);
        ReplyReader reader = new ReplyReader(replies, maxCharacters);
        ParserReply reply = reader.read();
        while (!(reply instanceof Done || reply instanceof Unreadable || reply instanceof Failed)) {
            taker.take(reply);
            reply = reader.read();
        }
        lastUsed = Instant.now();
        return reply;
    }

    /** Kills it at the timeout; the thread that waits for a reply sees the end of the stream. */
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

    /** Waits a moment for the process to end after its output has ended; returns whether it has. */
    boolean awaitEnd() {
        try {
            return process.waitFor(LAST_GASP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns whether it ended by itself because it ran out of memory. */
    boolean ranOutOfMemory() {
        return !process.isAlive() && process.exitValue() == OUT_OF_MEMORY;
    }

    /** Returns when it has ended, by itself or by force. */
    @Override
    public void close() {
        // What the child has started would otherwise go on without it.
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
