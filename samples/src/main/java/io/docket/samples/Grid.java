package io.docket.samples;

import java.util.ArrayList;
import java.util.List;

/** Everything in ruled cells: references with labels above, lines, totals. */
final class Grid implements Layout {
    private static final float[] BORDERS = {50, 80, 335, 385, 465, 545};
    private static final LineTable TABLE = new LineTable(20, true, 56, 86, 379, 459, 539);

    @Override
    public void draw(Sheet sheet, InvoiceText text) {
        sheet.bold(18).text(50, 70, text.vendor()).regular(9);
        sheet.text(50, 86, String.join(", ", text.vendorAddress()));
        sheet.bold(20).right(545, 70, text.label("title"));
        references(sheet, text);
        sheet.bold(9).text(50, 185, text.label("to")).regular(10);
        LineTable.block(sheet, 50, 200, 13, text.customer());
        float y = lines(sheet, text);
        totals(sheet, text, y);
        sheet.regular(9).text(50, sheet.height() - 80, text.request());
        float x = 50;
        for (InvoiceText.Entry entry : text.vatIdAndIban()) {
            sheet.text(x, sheet.height() - 60, entry.label() + ": " + entry.value());
            x += 220;
        }
    }

    private static void references(Sheet sheet, InvoiceText text) {
        List<InvoiceText.Entry> entries = text.references();
        float width = 495f / entries.size();
        for (int i = 0; i < entries.size(); i++) {
            float x = 50 + i * width;
            box(sheet, x, 110, width, 40);
            sheet.bold(8).text(x + 6, 124, entries.get(i).label());
            sheet.regular(11).text(x + 6, 141, entries.get(i).value());
        }
    }

    private static float lines(Sheet sheet, InvoiceText text) {
        List<List<String>> rows = text.rows();
        float bottom = 270 + (rows.size() + 1) * TABLE.step();
        sheet.colour(0xE4E4E4).fill(50, 270, 495, TABLE.step()).colour(0);
        for (float border : BORDERS) {
            sheet.line(border, 270, border, bottom);
        }
        for (float y = 270; y <= bottom; y += TABLE.step()) {
            sheet.line(50, y, 545, y);
        }
        sheet.bold(9);
        TABLE.head(sheet, text, 284);
        sheet.regular(9);
        TABLE.rows(sheet, text, 304);
        return bottom;
    }

    private static void totals(Sheet sheet, InvoiceText text, float top) {
        float y = top;
        for (InvoiceText.Entry entry : new ArrayList<>(text.totals("total.due"))) {
            box(sheet, 335, y, 210, 20);
            sheet.bold(9).text(341, y + 14, entry.label()).regular(10).right(539, y + 14, entry.value());
            y += 20;
        }
    }

    private static void box(Sheet sheet, float x, float y, float width, float height) {
        sheet.line(x, y, x + width, y).line(x, y + height, x + width, y + height);
        sheet.line(x, y, x, y + height).line(x + width, y, x + width, y + height);
    }
}
