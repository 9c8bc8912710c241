package io.docket.processors.ocr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Rows of shapes that may go on, found by the place of their last shape. */
final class RowEnds {
    /** Pixels of the height of a page that are looked through together; no letter is taller. */
    private static final int STRIPE = InkShape.TALLEST;

    private final Map<Integer, List<List<InkShape>>> stripes = new HashMap<>();

    /** Returns the row, taken out, whose last shape is nearest to the left of one that follows it; null without. */
    @Nullable
    List<InkShape> before(InkShape next, BiPredicate<InkShape, InkShape> follows) {
        List<InkShape> nearest = null;
        for (int stripe = stripe(next) - 1; stripe <= stripe(next) + 1; stripe++) {
            List<List<InkShape>> rows = stripes.getOrDefault(stripe, new ArrayList<>());
            rows.removeIf(row -> last(row).right() + InkShape.TALLEST * 3 < next.left());
            for (List<InkShape> row : rows) {
                if (follows.test(last(row), next)
                        && (nearest == null || last(row).right() > last(nearest).right())) {
                    nearest = row;
                }
            }
        }
        if (nearest != null) {
            remove(nearest);
        }
        return nearest;
    }

    private void remove(List<InkShape> row) {
        stripes.getOrDefault(stripe(last(row)), new ArrayList<>()).removeIf(other -> other == row);
    }

    void put(List<InkShape> row) {
        stripes.computeIfAbsent(stripe(last(row)), stripe -> new ArrayList<>()).add(row);
    }

    private static InkShape last(List<InkShape> row) {
        return row.get(row.size() - 1);
    }

    private static int stripe(InkShape shape) {
        return (int) shape.middle() / STRIPE;
    }
}
