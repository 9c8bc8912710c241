package io.docket.processors.extract;

import io.docket.processors.document.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses on the first page: lines above postal code and town. The upper one in a column is the seller's. */
final class AddressBlocks {
    private static final Pattern TOWN = Pattern.compile(
            "^(?:[A-Z]{1,2}[- ])?\\d{4,5}(?: [A-Z]{2})? \\p{Lu}\\p{L}+.*|.*\\b[A-Z]{2},? \\d{5}(?:-\\d{4})?$|.*\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}$");
    /** The fewest digits that a postal code has: those of a British one. */
    private static final int FEWEST_DIGITS = 2;

    private static final double LINES = 0.085;
    private static final double SAME_LEFT = 0.03;

    private final List<Box> towns = new ArrayList<>();

    AddressBlocks(Layout layout) {
        for (TextLine line : layout.lines()) {
            for (TextLine.Cell cell : line.cells()) {
                if (line.page() == 1
                        && line.digits() >= FEWEST_DIGITS
                        && TOWN.matcher(cell.text().strip()).matches()) {
                    towns.add(cell.box());
                }
            }
        }
    }

    /** Returns whether the cell opens the page's topmost address. */
    boolean isFirst(TextLine.Cell cell) {
        return !towns.isEmpty()
                && isOver(cell.box(), towns.get(0))
                && towns.get(0).y() < 0.25;
    }

    /** Returns whether the cell belongs to an address that stands under another. */
    boolean isSecond(TextLine.Cell cell) {
        Box box = cell.box();
        boolean member = towns.stream().skip(1).anyMatch(town -> isOver(box, town));
        return member && towns.get(0).y() < box.y() && isSameColumn(box, towns.get(0));
    }

    private static boolean isOver(Box box, Box town) {
        return box.page() == town.page() && isSameColumn(box, town) && town.y() > box.y() && town.y() - box.y() < LINES;
    }

    private static boolean isSameColumn(Box one, Box other) {
        return Math.abs(one.x() - other.x()) < SAME_LEFT;
    }
}
