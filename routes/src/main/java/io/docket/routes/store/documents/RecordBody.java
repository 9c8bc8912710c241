package io.docket.routes.store.documents;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.docket.processors.document.Finding;
import io.docket.processors.document.LineItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document after processing or review; one JSON text in the database.
 *
 * @param pageCount 0 when it has no pages
 * @param findings statements for the reviewer
 */
public record RecordBody(
        int pageCount, List<Finding> findings, @JsonIgnore Result result) {

    /** Reads the stored JSON; the kind of result follows from the members that are present. */
    @JsonCreator
    static RecordBody read(
            int pageCount,
            List<RecordField> fields,
            List<LineItem> lineItems,
            @Nullable String lineItemsOrigin,
            Result.@Nullable Electronic einvoice,
            List<Finding> findings,
            Result.@Nullable Table table,
            Result.Text.@Nullable Size text,
            Result.@Nullable Children children,
            Result.Text.@Nullable Words words,
            @JsonAnySetter @Nullable Map<String, Map<String, Object>> own) {
        if (own != null && !own.isEmpty()) {
            Map.Entry<String, Map<String, Object>> member =
                    own.entrySet().iterator().next();
            return new RecordBody(pageCount, findings, new Result.Own(member.getKey(), member.getValue()));
        }
        return new RecordBody(
                pageCount,
                findings,
                text != null
                        ? new Result.Text(fields, text, children, words)
                        : result(fields, lineItems, lineItemsOrigin, einvoice, table, children));
    }

    private static Result result(
            List<RecordField> fields,
            List<LineItem> lineItems,
            @Nullable String lineItemsOrigin,
            Result.@Nullable Electronic einvoice,
            Result.@Nullable Table table,
            Result.@Nullable Children children) {
        if (table != null) {
            return table;
        }
        return fields.isEmpty()
                ? new Result.Archive(children)
                : new Result.Invoice(fields, lineItems, lineItemsOrigin, children, einvoice);
    }

    /** The name of the field that holds the summary of a text. */
    public static final String SUMMARY = Result.Text.SUMMARY;

    @JsonProperty
    public List<RecordField> fields() {
        return result.fields();
    }

    @JsonProperty
    public List<LineItem> lineItems() {
        return result.lineItems();
    }

    @JsonAnyGetter
    public Map<String, Object> members() {
        return result.members();
    }

    /** Returns a field's value; null when there is no such field or the document does not say. */
    public @Nullable String value(String name) {
        return fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(RecordField::value)
                .orElse(null);
    }
}
