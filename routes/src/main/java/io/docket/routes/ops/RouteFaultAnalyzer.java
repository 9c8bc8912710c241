package io.docket.routes.ops;

import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.FailedToStartRouteException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Reports a route that Camel cannot make or start, e.g. one of an own pipeline, without a stack trace. */
class RouteFaultAnalyzer implements FailureAnalyzer {
    private static final int MOST = 20;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < MOST && cause != null; i++) {
            if (cause instanceof FailedToStartRouteException || cause instanceof FailedToCreateRouteException) {
                return analysis(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static FailureAnalysis analysis(Throwable failure) {
        Throwable innermost = failure;
        for (int i = 0; i < MOST && innermost.getCause() != null; i++) {
            innermost = innermost.getCause();
        }
        String message = String.valueOf(failure.getMessage());
        String reason = String.valueOf(innermost.getMessage());
        return new FailureAnalysis(
                message.contains(reason) ? message : message + ": " + reason,
                "Mend the route in the file that defines it and start again: docs/pipelines.md, docs/operations.md (Sources).",
                failure);
    }
}
