package io.docket.routes.parsers;

import io.docket.processors.child.ParserReply;
import io.docket.processors.child.ParserTask;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pool of child JVMs, which are started on demand, reused, and replaced when one fails over a file. */
final class ParserPool implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ParserPool.class);

    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final ParserCommand command;
    private final Duration timeout;
    private final ScheduledExecutorService clock;
    private final Semaphore free;
    private final Deque<ParserProcess> idle = new ConcurrentLinkedDeque<>();

    ParserPool(int size, ParserCommand command, Duration timeout, ScheduledExecutorService clock) {
        this.command = command;
        this.timeout = timeout;
        this.clock = clock;
        free = new Semaphore(size, true);
    }

    /**
     * Has a task done by the next free child, and returns its last reply.
     *
     * @throws UnreadableDocumentException when it took too long or too much memory
     * @throws ChildEndedException when the child has ended for another reason
     * @throws IOException when none can be started
     */
    ParserReply ask(ParserTask task, long maxCharacters, ParserProcess.Taker taker)
            throws IOException, UnreadableDocumentException {
        acquire();
        try {
            ParserProcess known = idle.pollFirst();
            return ask(known == null ? start() : known, task, maxCharacters, taker);
        } finally {
            free.release();
        }
    }

    /** Starts a child; the file's timeout does not include this, because it may take longer than most files. */
    private ParserProcess start() throws IOException {
        ParserProcess child = new ParserProcess(command);
        Future<?> deadline = clock.schedule(child::expire, LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
        try {
            child.awaitReady();
            return child;
        } catch (IOException e) {
            child.close();
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    private ParserReply ask(ParserProcess child, ParserTask task, long maxCharacters, ParserProcess.Taker taker)
            throws IOException, UnreadableDocumentException {
        Future<?> deadline = clock.schedule(child::expire, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ParserReply last = child.ask(task, maxCharacters, taker);
            if (!child.isExpired()) {
                idle.addFirst(child);
            }
            return last;
        } catch (IOException e) {
            throw ended(child, task, e);
        } catch (RuntimeException | Error e) {
            // The caller has failed on a reply, so the rest of the replies cannot be used.
            child.close();
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    private IOException ended(ParserProcess child, ParserTask task, IOException cause)
            throws UnreadableDocumentException {
        boolean memory = child.awaitEnd() && child.ranOutOfMemory();
        boolean late = child.isExpired();
        child.close();
        log.warn("A parser ended over {}: {}", task, late ? "time limit" : memory ? "memory limit" : cause);
        if (late) {
            throw new UnreadableDocumentException(
                    Reason.PARSER_TIMEOUT, "Reading it takes more than the limit of " + timeout.toSeconds() + " s");
        }
        if (memory) {
            throw new UnreadableDocumentException(
                    Reason.PARSER_CRASH, "Reading it takes more memory than the limit of its reader");
        }
        return new ChildEndedException(cause);
    }

    /** The child has ended for an unknown reason; it may have been killed from outside. */
    static final class ChildEndedException extends IOException {
        private static final long serialVersionUID = 1L;

        ChildEndedException(IOException cause) {
            super("The parser ended", cause);
        }
    }

    private void acquire() throws InterruptedIOException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for a parser");
        }
    }

    /** Ends idle children; one is kept, because a start takes seconds. */
    void endUnusedSince(Instant time) {
        end(idle.stream().skip(1).filter(child -> child.isUnusedSince(time)).toList());
    }

    @Override
    public void close() {
        end(List.copyOf(idle));
    }

    /** Only a child that this thread could remove is ended; another thread may take it for a task meanwhile. */
    private void end(List<ParserProcess> children) {
        children.stream().filter(idle::remove).forEach(ParserProcess::close);
    }
}
