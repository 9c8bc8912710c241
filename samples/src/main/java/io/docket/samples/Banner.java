package io.docket.samples;

import java.util.List;

/** A dark banner with the title and the amount due in it; the vendor's full name stands only at the foot. */
final class Banner implements Layout {
    private static final LineTable TABLE = new LineTable(26, false, 50, 50, 360, 455, 545);
    private static final int INK = 0x26233A;

    @Override
    public void draw(Sheet sheet, InvoiceText text) {
        sheet.colour(INK).fill(0, 0, sheet.width(), 120).colour(0xFFFFFF);
        sheet.regular(28)
                .text(50, 70, text.label("title"))
                .regular(10)
                .text(50, 92, text.number("number").value());
        List<InvoiceText.Entry> totals = text.totals("total.due");
        sheet.right(545, 58, totals.get(2).label())
                .regular(20)
                .right(545, 84, totals.get(2).value())
                .colour(0);
        parties(sheet, text);
        sheet.regular(8).colour(0x888888);
        TABLE.head(sheet, text, 300);
        sheet.colour(0).regular(10);
        float y = TABLE.rows(sheet, text, 326);
        sheet.line(330, y - 10, 545, y - 10);
        y = LineTable.entries(sheet, 330, 545, y + 10, totals.subList(0, 2));
        sheet.regular(13);
        LineTable.entries(sheet, 330, 545, y + 6, totals.subList(2, totals.size()));
        foot(sheet, text);
    }

    private static void parties(Sheet sheet, InvoiceText text) {
        sheet.regular(8)
                .colour(0x888888)
                .text(50, 160, text.label("to"))
                .colour(0)
                .regular(10);
        LineTable.block(sheet, 50, 176, 14, text.customer());
        float y = 160;
        for (InvoiceText.Entry entry :
                text.references().subList(1, text.references().size())) {
            sheet.regular(8).colour(0x888888).text(400, y, entry.label());
            sheet.colour(0).regular(10).text(400, y + 14, entry.value());
            y += 36;
        }
    }

    private static void foot(Sheet sheet, InvoiceText text) {
        float y = sheet.height() - 80;
        sheet.regular(9).text(50, y, text.request());
        sheet.regular(9).text(50, y + 24, text.vendor() + ", " + String.join(", ", text.vendorAddress()));
        float x = 50;
        for (InvoiceText.Entry entry : text.vatIdAndIban()) {
            sheet.text(x, y + 38, entry.label() + " " + entry.value());
            x += 170;
        }
    }
}
