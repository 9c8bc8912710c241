package io.docket.processors.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Weighs whether a document is an invoice at all: by a labelled total, or, where that is garbled by OCR, has no cents or a label
 * that nobody knows, by what it calls itself and lists.
 */
final class InvoiceEvidence {
    private static final int MANY_PAGES = 10;
    private static final int TOO_MANY_PAGES = 50;
    private static final int ENOUGH = 3;

    private InvoiceEvidence() {}

    /** Returns whether there is enough; long documents and those without a total need more. */
    static boolean suffices(PreparedPages pages) {
        if (pages.count() > TOO_MANY_PAGES) {
            return false;
        }
        Layout layout = pages.layout();
        Dates dates = pages.dates();
        List<Totals.Labelled> amounts = new LabelledAmounts(layout, pages.amounts(), dates).find(Set.of());
        Totals totals = new Totals(amounts);
        boolean titled = titled(layout);
        boolean hasTotal = totals.totalAmount().filter(Amount::isMoney).isPresent();
        boolean listsAmounts = !amounts.isEmpty() || pages.header().isPresent();
        if (!hasTotal && !(titled && listsAmounts)) {
            return false;
        }
        long evidence = Stream.of(
                        titled,
                        headed(layout),
                        new NumberField(layout, dates).read().confidence() >= 0.9,
                        new DateFields(layout, dates).invoiceDate().confidence() >= 0.6
                                || new DateFields(layout, dates).dueDate().value() != null,
                        totals.agree(),
                        !totals.of(Label.TAX).isEmpty(),
                        !layout.places(Label.VAT_ID, Label.IBAN).isEmpty(),
                        pages.header().isPresent())
                .filter(fact -> fact)
                .count();
        int enough = pages.count() > MANY_PAGES ? ENOUGH + 2 : ENOUGH;
        return evidence >= (hasTotal ? enough : enough + 1);
    }

    /** A title stands on the first page at the start of its cell, not within a sentence. */
    private static boolean titled(Layout layout) {
        return layout.places(Label.TITLE, Label.INVOICE_NUMBER).stream()
                .filter(place -> place.line().page() == 1)
                .anyMatch(place -> place.line().cells().stream()
                        .anyMatch(cell -> cell.start() == place.hit().start()));
    }

    /** The title is all that its cell says. */
    private static boolean headed(Layout layout) {
        return layout.places(Label.TITLE).stream()
                .filter(place -> place.line().page() == 1)
                .anyMatch(layout::isAlone);
    }
}
