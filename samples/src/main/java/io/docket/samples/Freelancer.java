package io.docket.samples;

import java.util.List;

/** One person's plain letter: no rules, no boxes, lines as sentences of a table without borders. */
final class Freelancer implements Layout {
    private static final LineTable TABLE = new LineTable(17, false, 70, 70, 370, 445, 525);

    @Override
    public void draw(Sheet sheet, InvoiceText text) {
        sheet.regular(11).text(70, 70, text.vendor());
        LineTable.block(sheet, 70, 85, 14, text.vendorAddress());
        LineTable.block(sheet, 70, 150, 14, text.customer());
        String city = text.vendorAddress().get(1).replaceAll("\\S*\\d\\S*", "").strip();
        sheet.right(525, 215, city + ", " + text.date("date").value());
        sheet.text(
                70,
                250,
                text.label("number.short") + " " + text.number("number").value());
        sheet.regular(10);
        TABLE.head(sheet, text, 290);
        float y = TABLE.rows(sheet, text, 312) + 16;
        List<InvoiceText.Entry> totals = text.totals("total");
        y = LineTable.entries(sheet, 370, 525, y, totals) + 30;
        sheet.text(70, y, text.request());
        y += 15;
        if (text.due().isPresent()) {
            sheet.text(70, y, text.due().get().label() + " " + text.due().get().value());
        }
        y += 30;
        for (InvoiceText.Entry entry : text.vatIdAndIban()) {
            sheet.text(70, y, entry.label() + " " + entry.value());
            y += 15;
        }
        sheet.text(70, y + 25, text.vendor());
    }
}
