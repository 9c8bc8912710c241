package io.docket.routes.store.accounts;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The audit log; append-only. */
@Repository
public class AuditRows {
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    AuditRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An action.
     *
     * @param id rises with time
     * @param actor a user's name, or {@code api-key:NAME}; empty when nobody was signed in
     * @param action past participle, e.g. {@code user_created}
     * @param subject what it was done to: the id of a document, a user's name and so on; empty for none
     * @param address from where
     * @param request method and path
     * @param requestId that the request's log lines have
     */
    public record Entry(
            String id,
            Instant at,
            String actor,
            String action,
            String subject,
            String address,
            String request,
            String requestId,
            @Nullable Map<String, Object> detail) {}

    /**
     * Which entries a list shows; nulls do not restrict.
     *
     * @param from at or after
     * @param to before
     * @param before only entries with lower ids
     */
    public record Query(
            @Nullable String actor,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String before,
            int limit) {}

    /** Adds an entry, as part of the transaction of the action, if there is one. */
    @Transactional
    public void insert(Entry entry) {
        jdbc.sql("""
                        insert into audit (id, at, actor, action, subject, address, request, request_id, detail)
                        values (:id, :at, :actor, :action, :subject, :address, :request, :request_id, :detail)
                        """)
                .param("id", entry.id())
                .param("at", Times.micros(entry.at()))
                .param("actor", Columns.storable(entry.actor()))
                .param("action", entry.action())
                .param("subject", Columns.storable(entry.subject()))
                .param("address", Columns.storable(entry.address()))
                .param("request", Columns.storable(entry.request()))
                .param("request_id", entry.requestId())
                .param("detail", Columns.storable(json.writeOrNull(entry.detail())))
                .update();
    }

    /** Returns entries, newest first. */
    @Transactional(readOnly = true)
    public List<Entry> page(Query query) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder(" where 1 = 1");
        add(where, parameters, "actor = :actor", "actor", query.actor());
        add(where, parameters, "action = :action", "action", query.action());
        add(where, parameters, "at >= :from", "from", Times.microsOrNull(query.from()));
        add(where, parameters, "at < :to", "to", Times.microsOrNull(query.to()));
        add(where, parameters, "id < :before", "before", query.before());
        return jdbc.sql("select * from audit" + where + " order by id desc limit :limit")
                .params(parameters)
                .param("limit", query.limit())
                .query(this::row)
                .list();
    }

    private static void add(
            StringBuilder where,
            Map<String, @Nullable Object> parameters,
            String term,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(term);
            parameters.put(name, Columns.storable(value));
        }
    }

    private Entry row(ResultSet row, int number) throws SQLException {
        String detail = Columns.text(row, "detail");
        return new Entry(
                Columns.required(row, "id"),
                Times.instant(row.getLong("at")),
                Columns.required(row, "actor"),
                Columns.required(row, "action"),
                Columns.required(row, "subject"),
                Columns.required(row, "address"),
                Columns.required(row, "request"),
                Columns.required(row, "request_id"),
                detail == null ? null : json.read(detail, DETAIL));
    }
}
