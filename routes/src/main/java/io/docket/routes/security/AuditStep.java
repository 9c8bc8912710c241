package io.docket.routes.security;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.Instants;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.accounts.AuditRows;
import io.docket.routes.store.accounts.AuditRows.Entry;
import io.docket.routes.store.accounts.AuditRows.Query;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what was done by whom; only admins come here. */
@Component
class AuditStep {
    private static final int DEFAULT_LIMIT = 100;
    private static final Pattern CURSOR = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final AuditRows rows;

    AuditStep(AuditRows rows) {
        this.rows = rows;
    }

    public Answer list(
            @Header("actor") @Nullable String actor,
            @Header("action") @Nullable String action,
            @Header("from") @Nullable String from,
            @Header("to") @Nullable String to,
            @Header("cursor") @Nullable String cursor,
            @Header("limit") @Nullable Integer limit) {
        int most = limit == null ? DEFAULT_LIMIT : limit;
        List<Entry> entries =
                rows.page(new Query(actor, action, time("from", from), time("to", to), before(cursor), most));
        String next = entries.size() < most ? null : entries.get(most - 1).id();
        return Answer.ok(new AuditPage(entries, next));
    }

    private static @Nullable String before(@Nullable String cursor) {
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            throw new ProblemException(ProblemCode.INVALID_CURSOR, "Cursor \"" + cursor + "\" was not given out here");
        }
        return cursor;
    }

    private static @Nullable Instant time(String name, @Nullable String value) {
        return value == null
                ? null
                : Instants.parse(value)
                        .orElseThrow(() -> new ProblemException(
                                ProblemCode.BAD_REQUEST,
                                "Parameter " + name + " has \"" + value
                                        + "\", expected a time like 2026-01-31T00:00:00Z"));
    }

    record AuditPage(List<Entry> items, @Nullable String nextCursor) {}
}
