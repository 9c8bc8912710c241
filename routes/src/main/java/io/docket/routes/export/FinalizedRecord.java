package io.docket.routes.export;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.docket.routes.store.documents.RecordBody;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as other systems read it; it always serializes to the same bytes.
 *
 * @param members further content, depending on the kind
 * @param fields of an invoice by name, null where the document does not say; empty for other kinds
 */
public record FinalizedRecord(
        String documentId,
        int revision,
        String kind,
        String fileName,
        String sha256,
        String source,
        @Nullable String clientName,
        @Nullable String reportId,
        Instant finalizedAt,
        String finalizedBy,
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable String> fields,
        List<Line> lineItems,
        @JsonAnyGetter Map<String, Object> members,
        @JsonIgnore RecordBody body) {

    /** One invoice line. */
    public record Line(
            String description,
            @Nullable String quantity,
            @Nullable String unitPrice,
            @Nullable String amount) {}
}
