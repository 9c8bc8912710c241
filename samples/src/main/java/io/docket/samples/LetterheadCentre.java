package io.docket.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An old house: name centred above a rule, references in one sentence line, all its ids centred at the foot. */
final class LetterheadCentre implements Layout {
    private static final LineTable TABLE = new LineTable(20, false, 65, 65, 365, 450, 530);

    @Override
    public void draw(Sheet sheet, InvoiceText text) {
        float middle = sheet.width() / 2;
        sheet.bold(22).centre(middle, 70, text.vendor());
        sheet.regular(11).centre(middle, 90, String.join(" – ", text.vendorAddress()));
        sheet.line(65, 104, 530, 104).line(65, 107, 530, 107);
        LineTable.block(sheet, 330, 150, 15, text.customer());
        sheet.bold(14)
                .text(
                        65,
                        225,
                        text.label("number.short") + " " + text.number("number").value());
        sheet.regular(11)
                .text(65, 245, text.label("date") + " : " + text.date("date").value());
        if (text.due().isPresent()) {
            sheet.text(
                    65, 261, text.due().get().label() + " : " + text.due().get().value());
        }
        sheet.bold(10);
        TABLE.head(sheet, text, 300);
        sheet.line(65, 307, 530, 307).regular(11);
        float y = TABLE.rows(sheet, text, 326);
        sheet.line(365, y, 530, y);
        List<InvoiceText.Entry> totals = text.totals("total");
        y = LineTable.entries(sheet, 365, 530, y + 18, totals.subList(0, 2));
        sheet.bold(12);
        y = LineTable.entries(sheet, 365, 530, y + 3, totals.subList(2, totals.size()));
        sheet.regular(11).text(65, y + 40, text.request());
        foot(sheet, text, middle);
    }

    private static void foot(Sheet sheet, InvoiceText text, float middle) {
        String ids = new ArrayList<>(text.vatIdAndIban())
                .stream().map(entry -> entry.label() + " " + entry.value()).collect(Collectors.joining(" – "));
        sheet.line(65, sheet.height() - 75, 530, sheet.height() - 75);
        sheet.regular(9).centre(middle, sheet.height() - 60, ids);
    }
}
