package io.docket.samples;

import java.util.List;

/** A business letter (DIN 5008): address left, labels with values right of them, totals under the last column. */
final class LabelsLeft implements Layout {
    private static final LineTable TABLE = new LineTable(18, true, 57, 85, 350, 445, 540);

    @Override
    public void draw(Sheet sheet, InvoiceText text) {
        sheet.bold(16).text(57, 60, text.vendor());
        sheet.regular(8).text(57, 130, text.vendor() + " · " + String.join(" · ", text.vendorAddress()));
        sheet.regular(10);
        LineTable.block(sheet, 57, 150, 13, text.customer());
        float y = 150;
        for (InvoiceText.Entry entry : text.references()) {
            sheet.regular(10).text(340, y, entry.label() + ":").text(450, y, entry.value());
            y += 15;
        }
        sheet.bold(14).text(57, 250, text.label("title") + " " + text.invoice().get("number"));
        y = lines(sheet, text);
        y = totals(sheet, text, y);
        sheet.regular(10).text(57, y + 30, text.request()).text(57, y + 46, text.label("thanks"));
        footer(sheet, text);
    }

    private static float lines(Sheet sheet, InvoiceText text) {
        sheet.bold(9).line(57, 272, 540, 272);
        TABLE.head(sheet, text, 286);
        sheet.line(57, 293, 540, 293).regular(10);
        float y = TABLE.rows(sheet, text, 312);
        sheet.line(57, y - 6, 540, y - 6);
        return y + 12;
    }

    private static float totals(Sheet sheet, InvoiceText text, float top) {
        List<InvoiceText.Entry> totals = text.totals("total.due");
        float y = LineTable.entries(sheet, 350, 540, top, totals.subList(0, 2));
        sheet.bold(11);
        y = LineTable.entries(sheet, 350, 540, y + 2, totals.subList(2, 3));
        sheet.regular(10);
        return LineTable.entries(sheet, 350, 540, y, totals.subList(3, totals.size()));
    }

    private static void footer(Sheet sheet, InvoiceText text) {
        float y = sheet.height() - 70;
        sheet.regular(8).line(57, y - 12, 540, y - 12);
        LineTable.block(sheet, 57, y, 11, text.vendorAddress());
        text.vatId().ifPresent(id -> sheet.text(230, y, id.label() + ": " + id.value()));
        sheet.text(370, y, text.label("bank"));
        text.iban().ifPresent(iban -> sheet.text(370, y + 11, "IBAN " + iban.value()));
    }
}
