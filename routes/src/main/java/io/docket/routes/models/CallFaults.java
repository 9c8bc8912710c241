package io.docket.routes.models;

import dev.langchain4j.exception.HttpException;
import io.docket.routes.flow.ServiceException;
import io.docket.routes.store.documents.FailureCode;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells from an exception of a call what to do about it. */
final class CallFaults {
    private static final int MOST_CAUSES = 20;
    private static final int MOST_CHARACTERS = 200;
    private static final String AGAIN = "It is tried again by itself; the administrator finds the cause in the log";
    private static final int TOO_LARGE = 413;
    private static final int NOT_FOUND = 404;

    /** As servers say that a question and its answer are longer than they take. */
    private static final Pattern LONG = Pattern.compile(
            "context[ _-]?(?:length|size|window)|maximum context|(?:text|character) limit|too (?:long|large)|too many tokens"
                    + "|reduce the length",
            Pattern.CASE_INSENSITIVE);

    /** As services say that they do not want to answer to this text. */
    private static final Pattern FILTER =
            Pattern.compile("content_filter|content_policy_violation|data_inspection_failed|content management policy");

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
        if (cause(failure, SSLException.class).isPresent()) {
            return new ServiceException(
                    away,
                    shortened(service + " was not trusted: "
                            + cause(failure, SSLException.class).get().getMessage()),
                    "Have Java trust its certificate (docs/operations.md, Language models), or name an address that the"
                            + " certificate is for; it is tried again by itself",
                    null,
                    failure);
        }
        if (cause(failure, ConnectException.class).isPresent()) {
            return away(" cannot be reached: nobody answers at this address", null, failure);
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
                    " answered " + status + said(answer),
                    wait == null ? null : Instant.now().plus(wait),
                    answer);
        }
        return new ServiceException(
                FailureCode.SERVICE_ANSWER,
                service + " answered " + status + said(answer),
                (status == NOT_FOUND ? "It knows no such address or name. " : "") + "Mend " + settings
                        + " or the service, start Docket again, and retry: it goes on where it is",
                null,
                answer);
    }

    private ServiceException away(String what, @Nullable Instant notBefore, @Nullable Throwable cause) {
        return new ServiceException(away, shortened(service + what), AGAIN, notBefore, cause);
    }

    /** Tells whether it was asked for more at once than it takes. */
    static boolean isTooLong(Throwable failure) {
        return cause(failure, HttpException.class)
                .filter(answer -> answer.statusCode() == TOO_LARGE
                        || (isRefusal(answer)
                                && LONG.matcher(String.valueOf(answer.getMessage()))
                                        .find()))
                .isPresent();
    }

    /** Tells whether it does not want to answer to this text. */
    static boolean isWithheld(Throwable failure) {
        return cause(failure, HttpException.class)
                .filter(answer -> isRefusal(answer)
                        && FILTER.matcher(String.valueOf(answer.getMessage())).find())
                .isPresent();
    }

    private static boolean isRefusal(HttpException answer) {
        return answer.statusCode() == 400 || answer.statusCode() == 422;
    }

    /** What it says of itself; on one line. */
    private static String said(HttpException answer) {
        String whole = String.valueOf(answer.getMessage());
        String words = Answers.words(Answers.read(whole));
        String text = (words.isEmpty() ? whole : words).replaceAll("\\s+", " ").strip();
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
