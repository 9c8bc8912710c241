package io.docket.samples;

import java.util.ArrayList;
import java.util.List;

/** Draws an invoice's lines in columns: the first and second start at their left edge, the others end at their right. */
final class LineTable {
    private final float step;
    private final boolean positions;
    private final float[] edges;

    /**
     * Places the columns.
     *
     * @param step between two lines
     * @param positions whether the first column is shown
     * @param edges left edge of position and description, right edge of quantity, price and amount
     */
    LineTable(float step, boolean positions, float... edges) {
        this.step = step;
        this.positions = positions;
        this.edges = edges.clone();
    }

    float step() {
        return step;
    }

    /** Draws the column names. */
    void head(Sheet sheet, InvoiceText text, float y) {
        draw(
                sheet,
                y,
                List.of(
                        text.label("position"),
                        text.label("description"),
                        text.label("quantity"),
                        text.label("price"),
                        text.label("amount")));
    }

    /** Draws all lines and returns where the next would be. */
    float rows(Sheet sheet, InvoiceText text, float top) {
        float y = top;
        for (List<String> row : text.rows()) {
            draw(sheet, y, row);
            y += step;
        }
        return y;
    }

    void draw(Sheet sheet, float y, List<String> row) {
        if (positions) {
            sheet.text(edges[0], y, row.get(0));
        }
        sheet.text(edges[1], y, row.get(1));
        for (int i = 2; i < edges.length; i++) {
            sheet.right(edges[i], y, row.get(i));
        }
    }

    /** Draws words with values, each in a line of its own, and returns where the next would be. */
    static float entries(Sheet sheet, float labelX, float valueRight, float top, List<InvoiceText.Entry> entries) {
        float y = top;
        for (InvoiceText.Entry entry : new ArrayList<>(entries)) {
            sheet.text(labelX, y, entry.label());
            sheet.right(valueRight, y, entry.value());
            y += 15;
        }
        return y;
    }

    /** Draws one text below the other and returns where the next would be. */
    static float block(Sheet sheet, float x, float top, float step, List<String> lines) {
        float y = top;
        for (String line : lines) {
            sheet.text(x, y, line);
            y += step;
        }
        return y;
    }
}
