package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a request body with non-blocking IO, so that no thread waits for it. A body that is too long or too slow is
 * answered at once; the rest is read and discarded for a while, so that a client that reads only after it has sent
 * still gets the answer, and then the connection is closed.
 */
final class ArrivingBody implements ReadListener, AsyncListener {
    private static final Logger log = LoggerFactory.getLogger(ArrivingBody.class);
    private static final int BUFFER = 8 << 10;
    private static final long MOST_THROWN_AWAY = 256L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ProblemWriter problems;
    private final ServletInputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final @Nullable Taker taker;
    private @Nullable AsyncContext async;
    private boolean throwsAway;
    private boolean over;
    private long left;

    /** Receives a body. */
    interface Taker {
        void take(byte[] bytes, int length) throws IOException;

        /** The body is complete; the receiver dispatches the request, now or later. */
        void whole(AsyncContext async) throws IOException;

        /** The body will not be completed. */
        void drop();
    }

    /** Reads a body for a receiver. */
    ArrivingBody(
            HttpServletRequest request, HttpServletResponse response, ProblemWriter problems, long limit, Taker taker)
            throws IOException {
        this(request, response, problems, limit, taker, false);
    }

    private ArrivingBody(
            HttpServletRequest request,
            HttpServletResponse response,
            ProblemWriter problems,
            long limit,
            @Nullable Taker taker,
            boolean throwsAway)
            throws IOException {
        this.request = request;
        this.response = response;
        this.problems = problems;
        this.taker = taker;
        this.throwsAway = throwsAway;
        in = request.getInputStream();
        left = limit;
    }

    /** Discards the unread body of a request that has been answered, so that it does not keep the connection open. */
    static void leave(HttpServletRequest request, HttpServletResponse response, ProblemWriter problems)
            throws IOException {
        if (request.isAsyncStarted() || isRead(request)) {
            return;
        }
        if (!response.isCommitted()) {
            response.setHeader("Connection", "close");
        }
        response.flushBuffer();
        new ArrivingBody(request, response, problems, MOST_THROWN_AWAY, null, true).await(PATIENCE);
    }

    private static boolean isRead(HttpServletRequest request) {
        try {
            return request.getInputStream().isFinished();
        } catch (IllegalStateException | IOException e) {
            // The body was read by getReader(), which is done only with small bodies.
            return true;
        }
    }

    /** Begins; the request is dispatched or answered within this time. */
    void await(Duration patience) {
        AsyncContext started = request.startAsync();
        async = started;
        started.setTimeout(patience.toMillis());
        started.addListener(this);
        in.setReadListener(this);
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        while (!over && in.isReady() && !in.isFinished()) {
            int read = in.read(buffer);
            if (read < 0) {
                return;
            }
            left -= read;
            if (left < 0) {
                refuse(throwsAway ? null : tooLong(request));
            } else if (!throwsAway && taker != null) {
                try {
                    taker.take(buffer, read);
                } catch (IOException e) {
                    log.error("A body could not be kept", e);
                    refuse(Problem.of(ProblemCode.STORAGE_UNAVAILABLE, "The body could not be kept"));
                }
            }
        }
    }

    static Problem tooLong(HttpServletRequest request) {
        return Problem.of(ProblemCode.BODY_TOO_LARGE, "The body is larger than " + request.getRequestURI() + " takes");
    }

    @Override
    public synchronized void onAllDataRead() throws IOException {
        if (over) {
            return;
        }
        AsyncContext context = context();
        if (throwsAway || taker == null) {
            over = true;
            context.complete();
            return;
        }
        try {
            taker.whole(context);
        } catch (IOException e) {
            log.error("A body could not be kept", e);
            refuse(Problem.of(ProblemCode.STORAGE_UNAVAILABLE, "The body could not be kept"));
        }
    }

    /**
     * Answers with a problem, and discards the rest of the body.
     *
     * @param problem null when the answer was sent already and enough was discarded
     */
    private void refuse(@Nullable Problem problem) throws IOException {
        if (problem == null) {
            cut();
            return;
        }
        throwsAway = true;
        left = MOST_THROWN_AWAY;
        if (taker != null) {
            taker.drop();
        }
        response.setHeader("Connection", "close");
        problems.write(request, response, problem);
        response.flushBuffer();
        if (in.isFinished()) {
            cut();
        }
    }

    private void cut() {
        over = true;
        Connections.cut(request);
        context().complete();
    }

    private AsyncContext context() {
        AsyncContext context = async;
        if (context == null) {
            throw new IllegalStateException("Nobody waits for this body");
        }
        return context;
    }

    /** The client has disconnected, or the read timed out; in the latter case it can still get an answer. */
    @Override
    public synchronized void onError(Throwable cause) {
        if (cause instanceof SocketTimeoutException && !over && !throwsAway) {
            try {
                refuse(Problem.of(ProblemCode.BODY_TOO_SLOW, "Nothing came of the body for too long"));
            } catch (IOException e) {
                log.debug("A client was gone already: {}", e.getMessage());
            }
        }
        end();
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) throws IOException {
        if (over) {
            return;
        }
        if (!throwsAway) {
            refuse(
                    in.isFinished()
                            ? Problem.of(ProblemCode.BUSY, "Too much is being done at the moment")
                            : Problem.of(ProblemCode.BODY_TOO_SLOW, "The body had not come in time"));
        }
        if (!over) {
            cut();
        }
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        end();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        over = true;
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}

    private void end() {
        if (over) {
            return;
        }
        over = true;
        if (!throwsAway && taker != null) {
            taker.drop();
        }
        Connections.cut(request);
        try {
            context().complete();
        } catch (IllegalStateException e) {
            log.debug("A client was gone already: {}", e.getMessage());
        }
    }
}
