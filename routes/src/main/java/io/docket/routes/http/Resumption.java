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
 * How to go on with a request that has waited asynchronously, for its body or for its turn.
 *
 * @param body the complete body; null when it is still to be read from the connection
 * @param isWanted tells whether others wait for its place, when the body is still to be read; else null
 * @param end called once, when the request has been answered
 * @param known whether its sender is known; if not, it may have to wait as its sender's once more, and ends then
 */
record Resumption(@Nullable InputStream body, @Nullable BooleanSupplier isWanted, Runnable end, boolean known) {
    private static final String KEY = Resumption.class.getName();
    private static final String KNOWN = KEY + ".known";

    /** Dispatches a request through the filter chain again. */
    void dispatch(HttpServletRequest request, AsyncContext async) {
        request.setAttribute(KEY, this);
        async.dispatch();
    }

    /** Returns and removes the resumption of a request. */
    static @Nullable Resumption take(HttpServletRequest request) {
        Object found = request.getAttribute(KEY);
        if (found == null) {
            return null;
        }
        request.removeAttribute(KEY);
        return (Resumption) found;
    }

    /** Returns whether a request has been resumed, and need not wait any more. */
    static boolean isOver(HttpServletRequest request) {
        return request.getAttribute(KNOWN) != null;
    }

    void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (known) {
            request.setAttribute(KNOWN, true);
        }
        ResumedRequest resumed =
                new ResumedRequest(isWanted == null ? request : new PacedRequest(request, isWanted), body);
        try {
            chain.doFilter(resumed, response);
        } finally {
            resumed.hasResumed();
            if (known && request.isAsyncStarted()) {
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
