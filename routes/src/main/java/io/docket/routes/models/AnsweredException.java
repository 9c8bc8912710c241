package io.docket.routes.models;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A service has answered with something else than 2xx. */
final class AnsweredException extends HttpException {
    private static final long serialVersionUID = 1;

    private final @Nullable Duration retryAfter;

    AnsweredException(int status, String body, @Nullable Duration retryAfter) {
        super(status, body);
        this.retryAfter = retryAfter;
    }

    /** Returns how long it wants to be left alone; null when it does not say. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
