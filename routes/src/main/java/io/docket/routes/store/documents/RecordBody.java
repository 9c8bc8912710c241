package io.docket.routes.store.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.docket.processors.document.Finding;
import io.docket.processors.document.LeftOut;
import io.docket.processors.document.LineItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document after processing or review; one JSON text in the database.
 *
 * @param pageCount 0 when it has no pages
 * @param fields of an invoice, in reading order; empty for other kinds
 * @param table of a table only
 * @param text of a text only
 * @param children of an archive or mail that was unpacked
 */
public record RecordBody(
        int pageCount,
        List<RecordField> fields,
        List<LineItem> lineItems,
        List<Finding> findings,
        @Nullable TableResult table,
        @Nullable TextResult text,
        @Nullable Children children) {

    /** The code of the finding that an archive or mail is held, so that its files are no documents yet. */
    public static final String NOT_UNPACKED = "NOT_UNPACKED";

    /** Returns a field's value; null when there is no such field or the document does not say. */
    public @Nullable String value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(RecordField::value)
                .orElse(null);
    }

    /**
     * The counters of a table.
     *
     * @param schema that the rows were checked against; null when only their structure was
     */
    public record TableResult(
            List<String> header,
            @Nullable String schema,
            long totalRows,
            long processedRows,
            long successRows,
            long failedRows) {}

    /**
     * What came out of an archive or mail.
     *
     * @param documents that were made, one for each file
     * @param leftOut what became no document, the first 100
     */
    public record Children(int documents, List<LeftOutFile> leftOut) {}

    /**
     * A file that became no document.
     *
     * @param name with its folders
     * @param code why, see {@link LeftOut.Reason#id}
     * @param reason why, for people
     */
    public record LeftOutFile(String name, String code, String reason) {
        private static final String EARLIER = "earlier_version";

        public static LeftOutFile of(LeftOut file) {
            return new LeftOutFile(
                    file.name(), file.reason().id(), file.reason().sentence());
        }

        /** Reads it as it was kept; earlier versions kept the name only. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static LeftOutFile read(JsonNode kept) {
            return kept.isTextual()
                    ? new LeftOutFile(kept.asText(), EARLIER, "An earlier version left it out and did not keep why")
                    : new LeftOutFile(
                            kept.path("name").asText(),
                            kept.path("code").asText(),
                            kept.path("reason").asText());
        }
    }

    /** The size of a text. */
    public record TextResult(int characters, int chunks) {}
}
