package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that waits asynchronously for its turn, and is then dispatched again. */
final class Waiting implements AsyncListener {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ProblemWriter problems;
    private final Turns turns;
    private final Turns.Turn turn;
    private final boolean known;
    private @Nullable AsyncContext async;
    private boolean over;

    /**
     * Makes one that has not entered yet.
     *
     * @param known whether {@code who} is the sender, and not just what the request says of itself
     */
    Waiting(
            HttpServletRequest request,
            HttpServletResponse response,
            ProblemWriter problems,
            Turns turns,
            String who,
            boolean known) {
        this.known = known;
        this.request = request;
        this.response = response;
        this.problems = problems;
        this.turns = turns;
        turn = turns.turn(who, 1, this::proceed);
    }

    static Problem busy() {
        return Problem.of(ProblemCode.BUSY, "Too many bodies are on their way at the moment");
    }

    /** Returns whether it can go on at once; otherwise it is dispatched when its turn has come. */
    synchronized boolean enter() {
        if (turns.enter(turn)) {
            return true;
        }
        AsyncContext started = request.startAsync();
        started.setTimeout(PATIENCE.toMillis());
        started.addListener(this);
        async = started;
        return false;
    }

    void leave() {
        turns.leave(turn);
    }

    private synchronized void proceed() {
        AsyncContext context = async;
        if (over || context == null) {
            turns.leave(turn);
            return;
        }
        over = true;
        try {
            new Resumption(null, known ? turns::isWanted : null, this::leave, known).dispatch(request, context);
        } catch (IllegalStateException e) {
            // The client has disconnected.
            turns.leave(turn);
        }
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) throws IOException {
        if (over) {
            return;
        }
        over = true;
        turns.leave(turn);
        response.setHeader("Connection", "close");
        problems.write(request, response, busy());
        Connections.cut(request);
        event.getAsyncContext().complete();
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        if (!over) {
            over = true;
            turns.leave(turn);
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
