package io.docket.samples;

import java.util.ArrayList;
import java.util.List;

/** References in a tinted block on the right, totals in a coloured box on the right, bank details left of it. */
final class TotalsBox implements Layout {
    private static final LineTable TABLE = new LineTable(19, true, 50, 78, 370, 460, 545);
    private static final int BLUE = 0x1F4E79;

    @Override
    public void draw(Sheet sheet, InvoiceText text) {
        sheet.colour(BLUE)
                .fill(50, 40, 26, 26)
                .bold(17)
                .text(86, 60, text.vendor())
                .colour(0)
                .regular(9);
        sheet.text(50, 84, String.join(" | ", text.vendorAddress()));
        LineTable.block(sheet.regular(10), 50, 130, 13, text.customer());
        sheet.colour(0xE9F0F7)
                .fill(335, 112, 215, 78)
                .colour(0)
                .bold(13)
                .text(345, 132, text.label("title"))
                .regular(9);
        List<InvoiceText.Entry> references =
                new ArrayList<>(List.of(text.number("number.short"), text.date("date.short")));
        text.due().ifPresent(references::add);
        LineTable.entries(sheet, 345, 540, 150, references);
        sheet.colour(BLUE).fill(45, 220, 505, 18).colour(0xFFFFFF).bold(9);
        TABLE.head(sheet, text, 232);
        sheet.colour(0).regular(10);
        float y = TABLE.rows(sheet, text, 256) + 10;
        bank(sheet, text, y);
        totals(sheet, text, y);
        sheet.regular(9).text(50, sheet.height() - 60, text.request());
    }

    private static void bank(Sheet sheet, InvoiceText text, float top) {
        sheet.bold(9).text(50, top + 16, text.label("bank")).regular(9);
        float y = top + 32;
        for (InvoiceText.Entry entry : text.vatIdAndIban()) {
            sheet.text(50, y, entry.label() + ": " + entry.value());
            y += 14;
        }
    }

    private static void totals(Sheet sheet, InvoiceText text, float top) {
        List<InvoiceText.Entry> totals = text.totals("total.due");
        sheet.colour(0xE9F0F7)
                .fill(335, top, 215, 42 + 15 * (totals.size() - 2))
                .colour(0)
                .regular(10);
        float y = LineTable.entries(sheet, 345, 540, top + 18, totals.subList(0, 2));
        sheet.colour(BLUE).bold(11);
        LineTable.entries(sheet, 345, 540, y + 2, totals.subList(2, totals.size()));
        sheet.colour(0);
    }
}
