package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.LineItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows between the table's header and the totals. */
final class LineItems {
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final double RIGHT_HALF = 0.5;
    /** How far an amount's right edge may lie from its column's head, as a share of the page's width. */
    private static final double ALIGNMENT = 0.09;

    private final Layout layout;
    private final Amounts amounts;
    private final ItemTable.Header header;

    LineItems(Layout layout, Amounts amounts, ItemTable.Header header) {
        this.layout = layout;
        this.amounts = amounts;
        this.header = header;
    }

    List<LineItem> read() {
        List<LineItem> items = new ArrayList<>();
        for (int i = header.last() + 1; i < layout.lines().size() && !isTotals(i); i++) {
            TextLine line = layout.lines().get(i);
            Optional<Amount> amount = lineAmount(line);
            if (amount.isPresent() && !isDiscount(i) && !isCarried(i)) {
                items.add(item(i, line, amount.get()));
            }
        }
        return items;
    }

    /** Returns whether the line opens the block of sums. */
    private boolean isTotals(int index) {
        TextLine line = layout.lines().get(index);
        for (Vocabulary.Hit<Label> hit : layout.hits(index)) {
            if (hit.kind() == Label.SECTION && hit.start() == 0) {
                return true;
            }
            boolean sum = switch (hit.kind()) {
                case NET, GROSS, TOTAL, DUE, TAX -> true;
                default -> false;
            };
            int from = line.text().lastIndexOf('\t', hit.start()) + 1;
            boolean strong = hit.kind() == Label.NET || hit.kind() == Label.GROSS || hit.kind() == Label.DUE;
            boolean first = LETTERS.matcher(line.text().substring(0, from))
                    .results()
                    .findAny()
                    .isEmpty();
            boolean opens = (strong || first) && hit.start() - from <= 4;
            boolean valued =
                    amounts.in(line, hit.end(), line.text().length()).stream().anyMatch(amount -> !amount.percent());
            boolean firstCell = line.cells().size() <= 4;
            if (sum && opens && firstCell && (valued || hit.kind() == Label.NET) && !isRate(line, hit)) {
                return true;
            }
        }
        return false;
    }

    /** "Tax: 0.2%" inside an item. */
    private boolean isRate(TextLine line, Vocabulary.Hit<Label> hit) {
        return hit.kind() == Label.TAX
                && amounts.in(line, hit.end(), line.text().length()).stream().noneMatch(Amount::isMoney);
    }

    private boolean isCarried(int index) {
        return layout.hits(index).stream().anyMatch(hit -> hit.kind() == Label.CARRIED);
    }

    private boolean isDiscount(int index) {
        return layout.hits(index).stream().anyMatch(hit -> hit.kind() == Label.ADJUSTMENT)
                && amounts.in(layout.lines().get(index)).stream()
                        .anyMatch(amount -> amount.value().signum() < 0
                                || (amount.isMoney() && amount.value().signum() == 0));
    }

    private Optional<Amount> lineAmount(TextLine line) {
        Box head = header.columns().get(Column.AMOUNT);
        Optional<Amount> last = amounts.in(line).stream()
                .filter(amount -> !amount.percent())
                .filter(amount -> head == null ? isRight(amount) : isUnder(amount, head))
                .filter(amount -> amount.isMoney() || endsCell(line, amount))
                .min(Comparator.comparingDouble(
                        amount -> head == null ? -amount.start() : distance(amount.box(), head)));
        return last.filter(amount -> head != null || amount.isMoney());
    }

    /** Columns of numbers are aligned left, right or centred. */
    private static double distance(Box box, Box head) {
        double left = Math.abs(box.x() - head.x());
        double right = Math.abs(box.x() + box.width() - head.x() - head.width());
        return Math.min(Math.min(left, right), Math.abs(center(box) - center(head)));
    }

    private boolean isRight(Amount amount) {
        double after = Math.max(rightOf(Column.QUANTITY), rightOf(Column.UNIT_PRICE));
        return amount.box().x() > Math.max(RIGHT_HALF, after);
    }

    private double rightOf(Column column) {
        Box head = header.columns().get(column);
        return head == null ? 0 : head.x() + head.width();
    }

    private static boolean isUnder(Amount amount, Box head) {
        Box box = amount.box();
        boolean overlaps = box.x() < head.x() + head.width() && head.x() < box.x() + box.width();
        boolean aligned = Math.abs(box.x() + box.width() - head.x() - head.width()) < ALIGNMENT;
        return overlaps || aligned;
    }

    private static boolean endsCell(TextLine line, Amount amount) {
        return amount.end() >= line.text().length() || line.text().charAt(amount.end()) == '\t';
    }

    private LineItem item(int index, TextLine line, Amount amount) {
        return new LineItem(
                description(index, line),
                number(line, Column.QUANTITY, amount),
                number(line, Column.UNIT_PRICE, amount),
                amount.money(),
                line.box());
    }

    /** The words under the description's head, else the longest words of the row, else those of the row above. */
    private String description(int index, TextLine line) {
        Box head = header.columns().get(Column.DESCRIPTION);
        if (head != null) {
            for (TextLine.Cell cell : ItemTable.under(line, head)) {
                if (LETTERS.matcher(cell.text()).find()) {
                    return cell.text().strip();
                }
            }
        }
        Optional<String> longest = line.cells().stream()
                .map(cell -> cell.text().strip())
                .filter(text -> LETTERS.matcher(text).find() && text.length() > 3)
                .max(Comparator.comparingInt(String::length));
        if (longest.isPresent() || index <= header.last() + 1) {
            return longest.orElse("");
        }
        return layout.lines().get(index - 1).cells().get(0).text().strip();
    }

    private @Nullable String number(TextLine line, Column column, Amount total) {
        Box head = header.columns().get(column);
        if (head == null) {
            return null;
        }
        return amounts.in(line).stream()
                .filter(amount -> !amount.percent() && amount.start() != total.start() && isUnder(amount, head))
                .min(Comparator.comparingDouble(amount -> Math.abs(center(amount.box()) - center(head))))
                .map(amount -> amount.value().toPlainString())
                .orElse(null);
    }

    private static double center(Box box) {
        return box.x() + box.width() / 2;
    }
}
