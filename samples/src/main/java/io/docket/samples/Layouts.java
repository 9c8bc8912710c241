package io.docket.samples;

import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** All layouts by the name that {@code invoices.tsv} gives them. */
final class Layouts {
    static final Map<String, Layout> ALL = Map.of(
            "LABELS_LEFT", new LabelsLeft(),
            "COLUMNS_ABOVE", new ColumnsAbove(),
            "TWO_PAGES", new TwoPages(),
            "RECEIPT", new Receipt(),
            "FREELANCER", new Freelancer(),
            "GRID", new Grid(),
            "TOTALS_BOX", new TotalsBox(),
            "SIDEBAR", new Sidebar(),
            "LETTERHEAD_CENTRE", new LetterheadCentre(),
            "BANNER", new Banner());

    private Layouts() {}

    /** Returns the whole invoice as a sheet that the caller closes. */
    static Sheet draw(InvoiceText text) {
        String name = text.invoice().get("layout");
        Layout layout = ALL.get(name);
        if (layout == null) {
            throw new IllegalArgumentException("No layout " + name);
        }
        Sheet sheet = new Sheet(paper(text.invoice()), face(name));
        layout.draw(sheet, text);
        return sheet;
    }

    private static PDRectangle paper(SampleInvoice invoice) {
        if (invoice.receipt()) {
            return Receipt.PAPER;
        }
        return invoice.get("country").equals("US") ? PDRectangle.LETTER : PDRectangle.A4;
    }

    private static Sheet.Face face(String name) {
        return switch (name) {
            case "RECEIPT" -> Sheet.Face.TYPEWRITER;
            case "LETTERHEAD_CENTRE" -> Sheet.Face.SERIF;
            case "SIDEBAR", "BANNER" -> Sheet.Face.EMBEDDED;
            default -> Sheet.Face.SANS;
        };
    }
}
