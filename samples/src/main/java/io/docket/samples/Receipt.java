package io.docket.samples;

import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A till's paper, 80 mm wide, in a typewriter's letters; prices have the tax in them. */
final class Receipt implements Layout {
    static final PDRectangle PAPER = new PDRectangle(227, 430);
    private static final float LEFT = 14;
    private static final float RIGHT = 213;

    @Override
    public void draw(Sheet sheet, InvoiceText text) {
        float middle = sheet.width() / 2;
        sheet.bold(12).centre(middle, 34, text.vendor()).regular(8);
        float y = 48;
        for (String line : text.vendorAddress()) {
            y = centred(sheet, middle, y, line);
        }
        if (text.vatId().isPresent()) {
            y = centred(
                    sheet,
                    middle,
                    y,
                    text.label("vat") + " " + text.vatId().get().value());
        }
        sheet.text(
                LEFT,
                y + 14,
                text.label("receipt") + " " + text.number("number").value());
        sheet.right(RIGHT, y + 14, text.date("date").value());
        y = lines(sheet, text, y + 26);
        totals(sheet, text, y);
    }

    private static float centred(Sheet sheet, float middle, float y, String line) {
        sheet.centre(middle, y, line);
        return y + 11;
    }

    private static float lines(Sheet sheet, InvoiceText text, float top) {
        sheet.line(LEFT, top, RIGHT, top);
        float y = top + 14;
        for (List<String> row : text.rows()) {
            sheet.text(LEFT, y, row.get(1));
            sheet.text(LEFT + 14, y + 11, row.get(2) + " x " + row.get(3)).right(RIGHT, y + 11, row.get(4));
            y += 24;
        }
        sheet.line(LEFT, y - 6, RIGHT, y - 6);
        return y + 10;
    }

    private static void totals(Sheet sheet, InvoiceText text, float top) {
        SampleInvoice invoice = text.invoice();
        sheet.bold(11).text(LEFT, top, text.label("total") + " " + invoice.get("currency"));
        sheet.right(RIGHT, top, text.money(invoice.total())).regular(8);
        sheet.text(LEFT, top + 16, text.label("net")).right(RIGHT, top + 16, text.money(invoice.net()));
        sheet.text(LEFT, top + 28, text.label("included") + " " + invoice.get("rate") + " %");
        sheet.right(RIGHT, top + 28, text.money(invoice.tax()));
        sheet.text(LEFT, top + 48, text.request());
        sheet.centre(sheet.width() / 2, top + 72, text.label("thanks"));
    }
}
