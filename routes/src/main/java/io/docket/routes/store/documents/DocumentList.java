package io.docket.routes.store.documents;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts documents, with keyset pagination, so that each page costs the same. */
@Repository
public class DocumentList {
    private final JdbcClient jdbc;
    private final DocumentRows rows;

    DocumentList(JdbcClient jdbc, DocumentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** One of the rows that {@link #counts} returns. */
    public record StateCount(Status status, Review review, long count) {}

    @Transactional(readOnly = true)
    public List<DocumentRow> page(DocumentQuery query, Visibility visibility) {
        Conditions conditions = conditions(query, visibility);
        String column = "d." + query.sort().column();
        String direction = query.descending() ? " desc" : "";
        DocumentQuery.Position after = query.after();
        if (after != null) {
            conditions.add(
                    "(" + column + ", d.id) " + (query.descending() ? "<" : ">") + " (:key, :after_id)",
                    "key",
                    key(query.sort(), after.key()));
            conditions.parameters.put("after_id", Columns.storable(after.id()));
        }
        return jdbc.sql(DocumentRows.SELECT + conditions.where() + " order by " + column + direction + ", d.id"
                        + direction + " limit :limit")
                .params(conditions.parameters)
                .param("limit", query.limit())
                .query(rows::row)
                .list();
    }

    /** Returns how many documents match, on all pages together. */
    @Transactional(readOnly = true)
    public long total(DocumentQuery query, Visibility visibility) {
        Conditions conditions = conditions(query, visibility);
        return jdbc.sql("select count(*) from document d " + conditions.where())
                .params(conditions.parameters)
                .query(Long.class)
                .single();
    }

    /** Returns the number of visible documents in each state. */
    @Transactional(readOnly = true)
    public List<StateCount> counts(Visibility visibility) {
        return jdbc.sql("select d.status, d.review, count(*) as documents from document d where "
                        + visibility.condition() + " group by d.status, d.review")
                .param("team", visibility.team())
                .query((row, number) -> new StateCount(
                        Status.of(Columns.required(row, "status")),
                        Review.of(Columns.required(row, "review")),
                        row.getLong("documents")))
                .list();
    }

    /** Returns the sort value of a row. */
    public static String key(DocumentQuery.Sort sort, DocumentRow row) {
        return switch (sort) {
            case UPLOADED_AT -> Long.toString(Times.micros(row.uploadedAt()));
            case UPDATED_AT -> Long.toString(Times.micros(row.updatedAt()));
            case STATUS -> row.status().id();
            case FILE_NAME -> row.fileName();
        };
    }

    /** Tells whether a text can be such a value. */
    public static boolean isKey(DocumentQuery.Sort sort, String key) {
        return switch (sort) {
            case UPLOADED_AT, UPDATED_AT -> key.matches("[0-9]{1,18}");
            case STATUS, FILE_NAME -> true;
        };
    }

    private static Object key(DocumentQuery.Sort sort, String key) {
        return switch (sort) {
            case UPLOADED_AT, UPDATED_AT -> Long.valueOf(key);
            case STATUS, FILE_NAME -> key;
        };
    }

    private static Conditions conditions(DocumentQuery query, Visibility visibility) {
        Conditions conditions = new Conditions();
        conditions.addIfThere(visibility.condition(), "team", visibility.team());
        String text = query.text();
        if (text != null && !text.isBlank()) {
            conditions.add("d.search like :text escape '!'", "text", "%" + escaped(text.strip()) + "%");
        }
        conditions.addIn("d.status", "statuses", query.statuses());
        conditions.addIn("d.review", "reviews", query.reviews());
        conditions.addIn("d.kind", "kinds", query.kinds());
        String hold = query.hold();
        if (hold != null) {
            conditions.add("d.holds like :hold", "hold", "%" + hold + "%");
        }
        conditions.addIfThere("d.source = :source", "source", query.source());
        conditions.addIfThere("d.parent_id = :parent", "parent", query.parent());
        conditions.addIfThere("d.uploaded_at >= :from", "from", Times.microsOrNull(query.from()));
        conditions.addIfThere("d.uploaded_at < :to", "to", Times.microsOrNull(query.to()));
        return conditions;
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }

    private static final class Conditions {
        private final List<String> terms = new ArrayList<>();
        private final Map<String, @Nullable Object> parameters = new HashMap<>();

        void add(String term, String name, Object value) {
            terms.add(term);
            parameters.put(name, Columns.storable(value));
        }

        void addIfThere(String term, String name, @Nullable Object value) {
            if (value != null) {
                add(term, name, value);
            }
        }

        void addIn(String column, String name, List<String> values) {
            if (!values.isEmpty()) {
                add(column + " in (:" + name + ")", name, values);
            }
        }

        String where() {
            return terms.isEmpty() ? "" : "where " + String.join(" and ", terms);
        }
    }
}
