package io.docket.routes.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How a request goes on that has waited, for its body or for its turn.
 *
 * @param body all of it; null when it is still to be read from the connection
 * @param isWanted whether others wait for its turn, for a body that is still to be read; else null
 * @param end called once, when the request has been answered
 */
record Resumption(@Nullable InputStream body, @Nullable BooleanSupplier isWanted, Runnable end) {
    private static final String KEY = Resumption.class.getName();
    private static final String KNOWN = KEY + ".known";

    /** Lets a request go on from its beginning. */
    void dispatch(HttpServletRequest request, AsyncContext async) {
        request.setAttribute(KEY, this);
        async.dispatch();
    }

    /** Returns how a request goes on, the first time that it is asked for. */
    static @Nullable Resumption take(HttpServletRequest request) {
        Object found = request.getAttribute(KEY);
        if (found == null) {
            return null;
        }
        request.removeAttribute(KEY);
        return (Resumption) found;
    }

    /** Returns whether a request has waited already. */
    static boolean isOver(HttpServletRequest request) {
        return request.getAttribute(KNOWN) != null;
    }

    void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(KNOWN, true);
        ResumedRequest resumed =
                new ResumedRequest(isWanted == null ? request : new PacedRequest(request, isWanted), body);
        try {
            chain.doFilter(resumed, response);
        } finally {
            resumed.hasResumed();
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new End(end));
            } else {
                end.run();
            }
        }
    }

    private record End(Runnable end) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            end.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
