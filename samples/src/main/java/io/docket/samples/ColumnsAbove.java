package io.docket.samples;

import java.util.List;

/** Title top right, then a row of columns whose labels stand above their values. */
final class ColumnsAbove implements Layout {
    private static final LineTable TABLE = new LineTable(22, false, 50, 50, 370, 460, 550);
    private static final int GREY = 0x777777;

    @Override
    public void draw(Sheet sheet, InvoiceText text) {
        sheet.bold(26).right(550, 70, text.label("title").toUpperCase(java.util.Locale.ROOT));
        sheet.bold(12).text(50, 60, text.vendor()).regular(10);
        float y = LineTable.block(sheet, 50, 75, 13, text.vendorAddress());
        if (text.vatId().isPresent()) {
            sheet.text(50, y, text.label("vat") + " " + text.vatId().get().value());
        }
        sheet.colour(GREY).regular(9).text(50, 150, text.label("to")).colour(0).regular(10);
        LineTable.block(sheet, 50, 165, 13, text.customer());
        references(sheet, text);
        y = lines(sheet, text);
        totals(sheet, text, y);
        payment(sheet, text);
    }

    private static void references(Sheet sheet, InvoiceText text) {
        float x = 50;
        for (InvoiceText.Entry entry : text.references()) {
            sheet.colour(GREY).regular(8).text(x, 235, entry.label());
            sheet.colour(0).bold(11).text(x, 250, entry.value());
            x += 175;
        }
    }

    private static float lines(Sheet sheet, InvoiceText text) {
        sheet.colour(0xEEF2F6).fill(45, 275, 510, 20).colour(0).bold(9);
        TABLE.head(sheet, text, 288);
        sheet.regular(10);
        float y = 313;
        for (List<String> row : text.rows()) {
            TABLE.draw(sheet, y, row);
            sheet.colour(0xCCCCCC).line(45, y + 7, 555, y + 7).colour(0);
            y += TABLE.step();
        }
        return y + 8;
    }

    private static void totals(Sheet sheet, InvoiceText text, float top) {
        List<InvoiceText.Entry> totals = text.totals("total");
        float y = LineTable.entries(sheet, 370, 550, top, totals.subList(0, 2));
        sheet.bold(13);
        LineTable.entries(sheet, 370, 550, y + 6, totals.subList(2, totals.size()));
    }

    private static void payment(Sheet sheet, InvoiceText text) {
        float y = sheet.height() - 110;
        sheet.bold(9).text(50, y, text.label("bank")).regular(9);
        sheet.text(50, y + 13, text.request());
        text.iban().ifPresent(iban -> sheet.text(50, y + 26, "IBAN: " + iban.value()));
    }
}
