package io.docket.samples;

import java.util.List;

/** A coloured strip on the left holds all about the vendor; the invoice is right of it. */
final class Sidebar implements Layout {
    private static final LineTable TABLE = new LineTable(24, false, 215, 215, 420, 485, 555);

    @Override
    public void draw(Sheet sheet, InvoiceText text) {
        sheet.colour(0x2E5E4E).fill(0, 0, 185, sheet.height()).colour(0xFFFFFF);
        strip(sheet, text);
        sheet.colour(0x2E5E4E)
                .regular(24)
                .text(215, 80, text.label("title"))
                .colour(0)
                .regular(10);
        float y = 110;
        for (InvoiceText.Entry entry : text.references()) {
            sheet.text(215, y, entry.label()).text(340, y, entry.value());
            y += 16;
        }
        sheet.regular(8).text(215, 190, text.label("to")).regular(10);
        LineTable.block(sheet, 215, 204, 13, text.customer());
        sheet.regular(8);
        TABLE.head(sheet, text, 280);
        sheet.line(215, 286, 555, 286).regular(9);
        y = TABLE.rows(sheet, text, 306);
        sheet.line(215, y - 8, 555, y - 8).regular(10);
        List<InvoiceText.Entry> totals = text.totals("total");
        y = LineTable.entries(sheet, 360, 555, y + 12, totals.subList(0, 2));
        sheet.regular(13);
        LineTable.entries(sheet, 360, 555, y + 6, totals.subList(2, totals.size()));
        sheet.regular(9).text(215, sheet.height() - 70, text.label("thanks"));
        stamp(sheet, text);
    }

    private static void strip(Sheet sheet, InvoiceText text) {
        sheet.regular(11).text(15, 80, text.vendor()).regular(9);
        LineTable.block(sheet, 15, 100, 13, text.vendorAddress());
        float y = 620;
        for (InvoiceText.Entry entry : text.vatIdAndIban()) {
            sheet.regular(7).text(15, y, entry.label()).regular(9).text(15, y + 12, entry.value());
            y += 34;
        }
    }

    private static void stamp(Sheet sheet, InvoiceText text) {
        if (text.invoice().get("status").equals("paid")) {
            sheet.colour(0xB03030)
                    .regular(16)
                    .text(215, sheet.height() - 130, text.request())
                    .colour(0);
        }
    }
}
