package io.docket.processors.extract;

import io.docket.processors.document.Box;
import java.util.ArrayList;
import java.util.List;

/** Where the buyer's and the seller's addresses stand, as their labels say. */
final class Parties {
    private static final double ADDRESS_LINES = 7;
    private static final double LEFT_SLACK = 0.02;

    private final Layout layout;
    private final List<Box> buyers = new ArrayList<>();
    private final List<Layout.Place> sellers = new ArrayList<>();

    Parties(Layout layout) {
        this.layout = layout;
        for (Layout.Place place : layout.places(Label.BUYER)) {
            if (isHeading(place)) {
                buyers.add(block(place));
            }
        }
        for (Layout.Place place : layout.places(Label.SELLER)) {
            if (isHeading(place)) {
                sellers.add(place);
            }
        }
    }

    List<Layout.Place> sellers() {
        return sellers;
    }

    boolean isBuyer(TextLine line, int at) {
        Box box = line.box(at, at + 1);
        return buyers.stream().anyMatch(block -> contains(block, box));
    }

    /** Returns whether the label is one, and not a word of a sentence. */
    private boolean isHeading(Layout.Place place) {
        String text = place.line().text();
        int start = place.hit().start();
        int end = place.hit().end();
        boolean opens = text.substring(0, start).isBlank() || text.charAt(start - 1) == '\t';
        boolean closes = end >= text.length()
                || text.charAt(end) == ':'
                || text.charAt(end) == '\t'
                || place.hit().length() > 5;
        return opens && closes;
    }

    /** Returns the label's cell and the lines below, up to the next column or to the seller's label. */
    private Box block(Layout.Place place) {
        Box label = place.box();
        double right = 1;
        double bottom = label.y() + label.height() * ADDRESS_LINES * 1.6;
        for (TextLine.Cell cell : place.line().cells()) {
            if (cell.start() > place.hit().end() + 2 && !isValue(place, cell)) {
                right = Math.min(right, cell.box().x() - LEFT_SLACK);
            }
        }
        for (Layout.Place seller : layout.places(Label.SELLER)) {
            Box box = seller.box();
            if (box.page() == label.page() && box.y() > label.y() + label.height() && isHeading(seller)) {
                bottom = Math.min(bottom, box.y());
            }
        }
        double left = Math.max(0, label.x() - LEFT_SLACK);
        double width = Math.min(right - left, 0.45);
        return new Box(label.page(), left, label.y(), Math.max(0.05, width), bottom - label.y());
    }

    private static boolean isValue(Layout.Place place, TextLine.Cell cell) {
        return place.line()
                .text()
                .substring(place.hit().end(), cell.start())
                .replaceAll("[:\\s]", "")
                .isEmpty();
    }

    private static boolean contains(Box block, Box box) {
        return block.page() == box.page()
                && box.x() >= block.x()
                && box.x() <= block.x() + block.width()
                && box.y() >= block.y() - box.height() / 2
                && box.y() <= block.y() + block.height();
    }
}
