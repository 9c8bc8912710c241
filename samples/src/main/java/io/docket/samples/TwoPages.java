package io.docket.samples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Many lines: a page ends with a sum that the next begins with, and only the last, mostly the second, has totals. */
final class TwoPages implements Layout {
    private static final LineTable TABLE = new LineTable(20, true, 57, 90, 370, 455, 540);
    private static final int FIRST_PAGE = 20;
    private static final int NEXT_PAGE = 27;

    @Override
    public void draw(Sheet sheet, InvoiceText text) {
        head(sheet, text);
        List<List<String>> rows = text.rows();
        int pages = 1 + (rows.size() - FIRST_PAGE + NEXT_PAGE - 1) / NEXT_PAGE;
        float y = rows(sheet, 300, rows.subList(0, FIRST_PAGE));
        for (int from = FIRST_PAGE; from < rows.size(); from += NEXT_PAGE) {
            int to = Math.min(rows.size(), from + NEXT_PAGE);
            y = nextPage(sheet, text, y, carried(text, from), rows.subList(from, to), pages);
        }
        end(sheet, text, y);
        pageNumber(sheet, text, pages);
    }

    private static float nextPage(
            Sheet sheet,
            InvoiceText text,
            float bottom,
            InvoiceText.Entry carried,
            List<List<String>> rows,
            int pages) {
        sheet.bold(10).right(455, bottom, carried.label()).right(540, bottom, carried.value());
        pageNumber(sheet, text, pages);

        sheet.newPage();
        sheet.regular(9)
                .text(57, 60, text.vendor())
                .right(540, 60, text.invoice().get("number"));
        tableHead(sheet, text, 95);
        sheet.bold(10)
                .right(455, 120, carried.label())
                .right(540, 120, carried.value())
                .regular(10);
        return rows(sheet, 140, rows);
    }

    private static void head(Sheet sheet, InvoiceText text) {
        sheet.bold(15).text(57, 60, text.vendor()).regular(9);
        LineTable.block(sheet, 57, 76, 12, text.vendorAddress());
        sheet.regular(10);
        LineTable.block(sheet, 57, 150, 13, text.customer());
        List<InvoiceText.Entry> right = new ArrayList<>(text.references());
        text.vatId().ifPresent(right::add);
        LineTable.entries(sheet, 345, 540, 150, right);
        sheet.bold(14).text(57, 240, text.label("title"));
        tableHead(sheet, text, 275);
    }

    private static void tableHead(Sheet sheet, InvoiceText text, float y) {
        sheet.bold(9);
        TABLE.head(sheet, text, y);
        sheet.line(57, y + 6, 540, y + 6).regular(10);
    }

    private static float rows(Sheet sheet, float top, List<List<String>> rows) {
        float y = top;
        for (List<String> row : rows) {
            TABLE.draw(sheet, y, row);
            y += TABLE.step();
        }
        return y;
    }

    private static void end(Sheet sheet, InvoiceText text, float top) {
        sheet.line(350, top - 8, 540, top - 8);
        List<InvoiceText.Entry> totals = text.totals("total");
        float y = LineTable.entries(sheet, 350, 540, top + 10, totals.subList(0, 2));
        sheet.bold(11);
        y = LineTable.entries(sheet, 350, 540, y + 4, totals.subList(2, totals.size()));
        sheet.regular(10).text(57, y + 40, text.request());
        text.iban()
                .ifPresent(iban -> sheet.text(57, sheet.height() - 90, text.label("bank") + ": IBAN " + iban.value()));
    }

    private static InvoiceText.Entry carried(InvoiceText text, int rows) {
        BigDecimal sum = text.invoice().items().subList(0, rows).stream()
                .map(Item::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new InvoiceText.Entry(text.label("carried"), text.number(sum));
    }

    private static void pageNumber(Sheet sheet, InvoiceText text, int pages) {
        sheet.regular(8)
                .centre(
                        sheet.width() / 2,
                        sheet.height() - 40,
                        text.label("page") + " " + sheet.page() + " / " + pages);
    }
}
