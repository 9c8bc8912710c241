package io.docket.routes.review;

import io.docket.processors.document.Box;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole record as a person wants it.
 *
 * @param fields every field by name, null where the document does not say
 * @param lineItems all lines; null to leave them as they are
 */
record ReviewRequest(
        Map<String, @Nullable String> fields,
        @Nullable List<Line> lineItems,
        @Nullable String comment) {

    /** One line; a client may send its box along, but cannot change it. */
    record Line(
            String description,
            @Nullable String quantity,
            @Nullable String unitPrice,
            @Nullable String amount,
            @Nullable Box box) {}
}
