package io.docket.routes.kinds.invoices;

import io.docket.processors.document.Field;
import io.docket.processors.document.Invoice;
import java.util.List;
import java.util.Optional;

/** What an electronic invoice states beside what its pages show. */
final class StatedInvoice {
    private StatedInvoice() {}

    /** Gives each value that a page shows as well its place there. */
    static Invoice placed(Invoice stated, Optional<Invoice> shown) {
        List<Field> fields = stated.fields().stream()
                .map(field -> shown.flatMap(pages -> same(field, pages)).orElse(field))
                .toList();
        return new Invoice(fields, stated.lineItems(), stated.adjustment());
    }

    private static Optional<Field> same(Field stated, Invoice shown) {
        return shown.fields().stream()
                .filter(field -> field.name().equals(stated.name()))
                .filter(field -> field.value() != null && field.value().equals(stated.value()))
                .map(field -> new Field(stated.name(), stated.value(), stated.confidence(), field.box()))
                .findFirst();
    }
}
