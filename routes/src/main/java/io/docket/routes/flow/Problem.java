package io.docket.routes.flow;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as clients get it (RFC 9457).
 *
 * @param detail one sentence that quotes what was wrong
 * @param more extension members, e.g. {@code allowed} or {@code errors}
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String hint,
        @Nullable String requestId,
        @JsonAnyGetter Map<String, Object> more) {
    public static final String MEDIA_TYPE = "application/problem+json";
    /** Extension member: after how many seconds to try again. */
    public static final String RETRY_AFTER = "retry_after";

    private static final int MOST_ERRORS = 100;

    private static final String RETRY_SECONDS = "10";

    public static Problem of(ProblemCode code, String detail) {
        return of(code, detail, Map.of());
    }

    public static Problem of(ProblemCode code, String detail, Map<String, Object> more) {
        return new Problem(
                "/problems/" + code.id().replace('_', '-'),
                code.title(),
                code.status(),
                code.id(),
                detail,
                code.hint(),
                null,
                more);
    }

    /** The same with other advice. */
    public Problem withHint(String newHint) {
        return new Problem(type, title, status, code, detail, newHint, requestId, more);
    }

    /** The same, with the id that the request's log lines have. */
    public Problem withRequestId(@Nullable String id) {
        return new Problem(type, title, status, code, detail, hint, id, more);
    }

    /** Returns after how many seconds the same request may succeed; null when it never will. */
    public @Nullable String retryAfter() {
        Object seconds = more.get(RETRY_AFTER);
        if (seconds != null) {
            return seconds.toString();
        }
        return status == ProblemCode.DATABASE_UNAVAILABLE.status() ? RETRY_SECONDS : null;
    }

    /**
     * One of several faults of a request.
     *
     * @param pointer JSON pointer into the body (RFC 6901); null when not in the body
     * @param field of the record; null when not about one
     */
    public record Fault(@Nullable String pointer, @Nullable String field, String code, String detail) {}

    /** Faults as the extension member that carries them; of many the first ones, and how many there are. */
    public static Map<String, Object> errors(List<Fault> errors) {
        return errors.size() <= MOST_ERRORS
                ? Map.of("errors", errors)
                : Map.of("errors", List.copyOf(errors.subList(0, MOST_ERRORS)), "errors_total", errors.size());
    }
}
