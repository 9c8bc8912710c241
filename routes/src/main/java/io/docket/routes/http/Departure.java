package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Tells whether a client has gone before its request had come or its answer was sent: that is nobody's fault. */
final class Departure {
    /** For whoever is still there. */
    static final Problem PROBLEM = Problem.of(ProblemCode.BAD_REQUEST, "The body was cut off or took too long to come");

    private static final int MAX_CAUSES = 20;

    private Departure() {}

    /** Whether a fault came of it. */
    static boolean isBehind(@Nullable Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof ClientAbortException
                    || cause instanceof BadRequestException
                    || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }
}
