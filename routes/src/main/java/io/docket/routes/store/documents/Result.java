package io.docket.routes.store.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.docket.processors.document.LeftOut;
import io.docket.processors.document.LineItem;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of a document, by its kind. */
public sealed interface Result {

    /** Returns its fields in reading order, which a person may correct. */
    default List<RecordField> fields() {
        return List.of();
    }

    /** Returns its line items; a person may correct them. */
    default List<LineItem> lineItems() {
        return List.of();
    }

    /** Returns the same with a person's values. */
    default Result corrected(List<RecordField> fields, List<LineItem> lineItems) {
        return this;
    }

    /** Returns its further members, by their names in the database, the API and the exported files. */
    Map<String, Object> members();

    /**
     * Of an invoice.
     *
     * @param lineItemsOrigin {@link RecordField#PERSON} when a person changed the lines; else null
     * @param children of a PDF with other files in it; null without
     * @param einvoice null when it came without one
     */
    record Invoice(
            List<RecordField> fields,
            List<LineItem> lineItems,
            @Nullable String lineItemsOrigin,
            @Nullable Children children,
            @Nullable Electronic einvoice)
            implements Result {

        @Override
        public Invoice corrected(List<RecordField> entered, List<LineItem> lines) {
            String origin = lines.equals(lineItems) ? lineItemsOrigin : RecordField.PERSON;
            return new Invoice(entered, lines, origin, children, einvoice);
        }

        /** Returns whether a person changed the lines. */
        public boolean hasEnteredLines() {
            return RecordField.PERSON.equals(lineItemsOrigin);
        }

        @Override
        public Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            if (lineItemsOrigin != null) {
                members.put("line_items_origin", lineItemsOrigin);
            }
            if (children != null) {
                members.put("children", children);
            }
            if (einvoice != null) {
                members.put("einvoice", einvoice);
            }
            return members;
        }

        /** Returns what charges and allowances for the whole document add to the sum of the lines. */
        public BigDecimal adjustment() {
            return einvoice == null ? BigDecimal.ZERO : new BigDecimal(einvoice.adjustment());
        }
    }

    /**
     * That an invoice is an electronic one.
     *
     * @param syntax lower case, see {@link io.docket.processors.document.EInvoice.Syntax}
     * @param profile what it says it follows (EN 16931, BT-24)
     * @param verdict {@code valid}, {@code invalid} or {@code not_checked}
     * @param rules that it was held against; null when it was not checked
     * @param notChecked why not; null when it was
     * @param adjustment what charges and allowances for the whole document add to the sum of the lines; decimal
     */
    record Electronic(
            String syntax,
            @Nullable String profile,
            String verdict,
            @Nullable String rules,
            @Nullable String notChecked,
            int errors,
            int warnings,
            String adjustment) {}

    /**
     * Of a table: its counters.
     *
     * @param schema that the rows were checked against; null when only their structure was
     * @param charset that it was read in; null in records of earlier versions
     */
    record Table(
            List<String> header,
            @Nullable String schema,
            @Nullable String charset,
            long totalRows,
            long processedRows,
            long successRows,
            long failedRows)
            implements Result {
        @Override
        public Map<String, Object> members() {
            return Map.of("table", this);
        }
    }

    /**
     * Of a text.
     *
     * @param fields its summary, which a person may correct; none when it has no words
     * @param children of a mail that was unpacked
     * @param words what became of other words that it was wanted in; null when it was wanted in none
     */
    record Text(
            List<RecordField> fields,
            Size text,
            @Nullable Children children,
            @Nullable Words words) implements Result {
        /** The name of the field that holds the summary. */
        public static final String SUMMARY = "summary";

        /**
         * How long it is.
         *
         * @param charset that it was read in; null where the format says it
         * @param language that it is written in, ISO 639-2/T; null when it was not summarised
         * @param textClass what it is, see {@link io.docket.processors.classify.TextClass}; null in records of earlier versions
         * @param classConfidence 0 to 1; null in records of earlier versions
         */
        public record Size(
                int characters,
                int chunks,
                @Nullable String charset,
                @Nullable String language,
                @Nullable String textClass,
                @Nullable Double classConfidence) {}

        /**
         * In which other words it is there.
         *
         * @param translated the language, ISO 639-1; null when it was not translated
         * @param translator who translated; null when nobody did
         * @param notTranslated why not, although it was wanted; else null
         * @param plain whether in plain words
         * @param notPlain why not, although it was wanted; else null
         */
        public record Words(
                @Nullable String translated,
                @Nullable String translator,
                @Nullable String notTranslated,
                boolean plain,
                @Nullable String notPlain) {}

        @Override
        public Text corrected(List<RecordField> entered, List<LineItem> lines) {
            return new Text(entered, text, children, words);
        }

        @Override
        public Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("text", text);
            if (words != null) {
                members.put("words", words);
            }
            if (children != null) {
                members.put("children", children);
            }
            return members;
        }
    }

    /**
     * Of an archive.
     *
     * @param children null when it is held and was not unpacked
     */
    record Archive(@Nullable Children children) implements Result {
        @Override
        public Map<String, Object> members() {
            return children == null ? Map.of() : Map.of("children", children);
        }
    }

    /**
     * Of a kind that has no type of its own here.
     *
     * @param name of its member in the database, the API and the exported files
     * @param value what JSON can say: texts, numbers, truth values, lists and maps of them
     */
    record Own(String name, Map<String, Object> value) implements Result {
        @Override
        public Map<String, Object> members() {
            return Map.of(name, value);
        }
    }

    /**
     * The outcome of unpacking an archive or mail.
     *
     * @param documents that were made, one for each file
     * @param leftOut the first 100 files that became no document
     */
    record Children(int documents, List<LeftOutFile> leftOut) {
        /** The code of the finding that an archive or mail is held, and therefore not unpacked yet. */
        public static final String NOT_UNPACKED = "NOT_UNPACKED";
    }

    /**
     * A file that became no document.
     *
     * @param name with its folders
     * @param code why, see {@link LeftOut.Reason#id}
     * @param reason why, for people
     */
    record LeftOutFile(String name, String code, String reason) {
        private static final String EARLIER = "earlier_version";

        public static LeftOutFile of(LeftOut file) {
            return new LeftOutFile(
                    file.name(), file.reason().id(), file.reason().sentence());
        }

        /** Reads the stored JSON; earlier versions stored only the name. */
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
}
