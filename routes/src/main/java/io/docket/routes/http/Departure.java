package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Detects that a client disconnected before its request was received or its response sent, which is no error of ours.
 */
final class Departure {
    /** The answer for a client that is only slow and still connected. */
    static final Problem PROBLEM = Problem.of(ProblemCode.BAD_REQUEST, "The body was cut off or took too long to come");

    private static final int MAX_CAUSES = 20;

    private Departure() {}

    /** Returns whether an exception was caused by a disconnected client. */
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
