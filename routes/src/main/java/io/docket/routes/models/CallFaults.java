package io.docket.routes.models;

import dev.langchain4j.exception.HttpException;
import io.docket.routes.flow.ServiceException;
import io.docket.routes.store.documents.FailureCode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells from an exception of a call what to do about it. */
final class CallFaults {
    private static final int MOST_CAUSES = 20;
    private static final int MOST_CHARACTERS = 200;
    private static final String AGAIN = "It is tried again by itself; the administrator finds the cause in the log";

    private final String service;
    private final FailureCode away;
    private final String settings;

    /**
     * @param service as people are told of it, with where it is
     * @param away the code for when it does not answer
     * @param settings that say where it is
     */
    CallFaults(String service, FailureCode away, String settings) {
        this.service = service;
        this.away = away;
        this.settings = settings;
    }

    ServiceException of(Throwable failure) {
        Optional<HttpException> answer = cause(failure, HttpException.class);
        if (answer.isPresent()) {
            return answered(answer.get());
        }
        Throwable reason =
                cause(failure, IOException.class).map(Throwable.class::cast).orElse(failure);
        return away(
                " does not answer as it should: "
                        + Objects.requireNonNullElse(
                                reason.getMessage(), reason.getClass().getSimpleName()),
                null,
                failure);
    }

    /** It has answered with nothing that can be used. */
    ServiceException useless(String why) {
        return away(" " + why, null, null);
    }

    private ServiceException answered(HttpException answer) {
        int status = answer.statusCode();
        if (status == 429 || status >= 500) {
            Duration wait = answer instanceof AnsweredException said ? said.retryAfter() : null;
            return away(
                    " answered " + status, wait == null ? null : Instant.now().plus(wait), answer);
        }
        return new ServiceException(
                FailureCode.SERVICE_ANSWER,
                service + " answered " + status + said(answer),
                "Mend " + settings + " or the service, start Docket again, and retry: it goes on where it is",
                null,
                answer);
    }

    private ServiceException away(String what, @Nullable Instant notBefore, @Nullable Throwable cause) {
        return new ServiceException(away, shortened(service + what), AGAIN, notBefore, cause);
    }

    /** What it says of itself; on one line. */
    private static String said(HttpException answer) {
        String text =
                String.valueOf(answer.getMessage()).replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? "" : ": " + shortened(text);
    }

    private static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
    }

    static <T> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
