package io.docket.routes.kinds.invoices;

import io.docket.processors.codes.PaymentCodes;
import io.docket.processors.document.Field;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.PageCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields that a code on a page states; they outrank what was read of the page.
 *
 * @param names of the fields
 */
record CodedFields(Set<String> names) {

    /** Returns what codes state, by the names of fields; of several codes the first one counts. */
    static Map<String, Field> of(List<PageCode> codes) {
        Map<String, Field> stated = new HashMap<>();
        for (PageCode code : codes) {
            PaymentCodes.fields(code).forEach(field -> stated.putIfAbsent(field.name(), field));
        }
        return stated;
    }

    /** Returns the invoice with these fields in the place of those that were read. */
    static Invoice apply(Invoice read, Map<String, Field> stated) {
        List<Field> fields = read.fields().stream()
                .map(field -> stated.getOrDefault(field.name(), field))
                .toList();
        return new Invoice(fields, read.lineItems(), read.adjustment());
    }
}
