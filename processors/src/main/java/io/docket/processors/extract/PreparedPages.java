package io.docket.processors.extract;

import io.docket.processors.document.Page;
import java.util.List;
import java.util.Optional;

/**
 * A document's pages with the input of all rules: lines, labels, numbers, dates and the header of the line items.
 * {@link InvoiceFields#prepare} makes it once, because that takes longer than all rules together. Not thread-safe.
 */
public final class PreparedPages {
    private final int count;
    private final Layout layout;
    private final Amounts amounts;
    private final Dates dates;
    private Optional<ItemTable.Header> header = Optional.empty();
    private boolean headerSought;

    PreparedPages(List<Page> pages) {
        count = pages.size();
        layout = new Layout(pages);
        amounts = new Amounts(layout);
        dates = new Dates(layout);
    }

    /** Returns how many pages the document has, also those that are not read. */
    int count() {
        return count;
    }

    Layout layout() {
        return layout;
    }

    Amounts amounts() {
        return amounts;
    }

    Dates dates() {
        return dates;
    }

    Optional<ItemTable.Header> header() {
        if (!headerSought) {
            header = ItemTable.find(layout, amounts);
            headerSought = true;
        }
        return header;
    }
}
