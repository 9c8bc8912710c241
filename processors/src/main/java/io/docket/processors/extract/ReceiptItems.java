package io.docket.processors.extract;

import io.docket.processors.document.LineItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the items of till receipts, which have no header: "2 x 3.40  6.80" under or behind the item's name. */
final class ReceiptItems {
    private static final Pattern TIMES =
            Pattern.compile("(?<![\\d.,])(\\d{1,4}(?:[.,]\\d{1,3})?) ?[xX\u00d7@*] ?(?=\\p{Sc}?\\d)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    /** A discount line may stand between an item's price and its amount. */
    private static final int LINES_TO_AMOUNT = 3;

    private final Layout layout;
    private final Amounts amounts;

    ReceiptItems(Layout layout, Amounts amounts) {
        this.layout = layout;
        this.amounts = amounts;
    }

    List<LineItem> read() {
        List<LineItem> items = new ArrayList<>();
        for (TextLine line : layout.lines()) {
            Matcher times = TIMES.matcher(line.text());
            if (times.find()) {
                item(line, times).ifPresent(items::add);
            }
        }
        return items;
    }

    private Optional<LineItem> item(TextLine line, Matcher times) {
        List<Amount> behind = amounts.in(line, times.end(), line.text().length());
        if (behind.isEmpty() || !behind.get(0).isMoney()) {
            return Optional.empty();
        }
        Optional<Amount> amount = behind.size() > 1 ? Optional.of(behind.get(behind.size() - 1)) : alone(line.index());
        return Optional.of(new LineItem(
                description(line, times.start()),
                times.group(1).replace(',', '.'),
                behind.get(0).money(),
                amount.map(Amount::money).orElse(null),
                line.box()));
    }

    private Optional<Amount> alone(int index) {
        int last = Math.min(layout.lines().size() - 1, index + LINES_TO_AMOUNT);
        for (TextLine line : layout.lines().subList(index + 1, last + 1)) {
            List<Amount> all = amounts.in(line);
            if (all.size() == 1
                    && all.get(0).end() - all.get(0).start() == line.text().length()) {
                return Optional.of(all.get(0));
            }
        }
        return Optional.empty();
    }

    /** The words before the quantity, else the line above. */
    private String description(TextLine line, int end) {
        String before = line.text().substring(0, end).strip();
        if (LETTERS.matcher(before).find() || line.index() == 0) {
            return before;
        }
        return layout.lines().get(line.index() - 1).text().strip();
    }
}
