package io.docket.routes.store.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows; empty lists and nulls do not restrict.
 *
 * @param text part of file name, invoice number or supplier, in any case
 * @param hold why it is held
 * @param parent the archive or mail that they were in
 * @param after last row of the page before; null for the first page
 */
public record DocumentQuery(
        @Nullable String text,
        List<String> statuses,
        List<String> reviews,
        List<String> kinds,
        @Nullable String hold,
        @Nullable String source,
        @Nullable String parent,
        @Nullable Instant from,
        @Nullable Instant to,
        Sort sort,
        boolean descending,
        @Nullable Position after,
        int limit) {

    /** What a list can be sorted by; ties are broken by the id. */
    public enum Sort {
        UPLOADED_AT("uploaded_at"),
        UPDATED_AT("updated_at"),
        STATUS("status"),
        FILE_NAME("file_name");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        public String column() {
            return column;
        }
    }

    /**
     * A row's place in the order.
     *
     * @param key the sort column's value, times in microseconds
     */
    public record Position(String key, String id) {}
}
