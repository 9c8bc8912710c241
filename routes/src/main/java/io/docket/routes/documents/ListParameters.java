package io.docket.routes.documents;

import io.docket.routes.flow.Instants;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.documents.DocumentQuery;
import io.docket.routes.store.documents.DocumentQuery.Sort;
import io.docket.routes.store.documents.Hold;
import io.docket.routes.store.documents.Review;
import io.docket.routes.store.documents.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the query parameters of the list, which are headers of the message. */
final class ListParameters {
    private static final int DEFAULT_LIMIT = 50;

    private ListParameters() {}

    static DocumentQuery query(Map<String, @Nullable Object> parameters, List<String> kinds) {
        String sort = text(parameters, "sort");
        boolean descending = sort == null || sort.startsWith("-");
        Sort by = sort == null
                ? Sort.UPLOADED_AT
                : Sort.valueOf(sort.replace("-", "").toUpperCase(Locale.ROOT));
        String limit = text(parameters, "limit");
        String cursor = text(parameters, "cursor");
        return new DocumentQuery(
                text(parameters, "q"),
                ids(
                        parameters,
                        "status",
                        Arrays.stream(Status.values()).map(Status::id).toList()),
                ids(
                        parameters,
                        "review",
                        Arrays.stream(Review.values()).map(Review::id).toList()),
                ids(parameters, "kind", kinds),
                hold(parameters),
                text(parameters, "source"),
                text(parameters, "parent"),
                time(parameters, "from"),
                time(parameters, "to"),
                by,
                descending,
                cursor == null ? null : Cursors.read(by, cursor),
                limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit));
    }

    private static @Nullable String text(Map<String, @Nullable Object> parameters, String name) {
        Object value = parameters.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private static @Nullable String hold(Map<String, @Nullable Object> parameters) {
        List<String> known = Arrays.stream(Hold.values()).map(Hold::id).toList();
        List<String> holds = ids(parameters, "hold", known);
        return holds.isEmpty() ? null : holds.get(0);
    }

    private static List<String> ids(Map<String, @Nullable Object> parameters, String name, List<String> known) {
        String value = text(parameters, name);
        if (value == null) {
            return List.of();
        }
        List<String> ids = Arrays.stream(value.split(",")).map(String::strip).toList();
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new ProblemException(
                    ProblemCode.BAD_REQUEST, "Parameter " + name + " has \"" + id + "\", known are " + known);
        });
        return ids;
    }

    private static @Nullable Instant time(Map<String, @Nullable Object> parameters, String name) {
        String value = text(parameters, name);
        return value == null
                ? null
                : Instants.parse(value)
                        .orElseThrow(() -> new ProblemException(
                                ProblemCode.BAD_REQUEST,
                                "Parameter " + name + " has \"" + value
                                        + "\", expected a time like 2026-01-31T00:00:00Z"));
    }
}
