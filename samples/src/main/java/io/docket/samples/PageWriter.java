package io.docket.samples;

import java.util.List;
import java.util.Locale;

/** Sets running text in lines and pages. */
final class PageWriter {
    private static final float LEFT = 72;
    private static final float RIGHT = 523;
    private static final float TOP = 80;
    private static final float BOTTOM = 760;

    private final Sheet sheet;
    private float y = TOP;

    PageWriter(Sheet sheet) {
        this.sheet = sheet;
        pageNumber();
    }

    void report(Report report) {
        heading(report.title());
        for (Report.Section section : report.sections()) {
            heading(section.heading());
            section.paragraphs().forEach(this::paragraph);
            section.table().forEach(this::row);
        }
    }

    private void row(List<String> cells) {
        sheet.regular(11.5f);
        for (int i = 0; i < cells.size(); i++) {
            sheet.text(LEFT + 150 * i, y, cells.get(i));
        }
        y += 16;
    }

    private void heading(String text) {
        if (y > BOTTOM - 80) {
            newPage();
        }
        y += 12;
        sheet.bold(15).text(LEFT, y, text);
        y += 26;
    }

    private void paragraph(String text) {
        sheet.regular(11.5f);
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (sheet.width(line + word) > RIGHT - LEFT) {
                line(line.toString().strip());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        line(line.toString().strip());
        y += 9;
    }

    private void line(String text) {
        if (y > BOTTOM) {
            newPage();
        }
        sheet.text(LEFT, y, text);
        y += 15;
    }

    private void newPage() {
        sheet.newPage();
        pageNumber();
        sheet.regular(11.5f);
        y = TOP;
    }

    private void pageNumber() {
        sheet.regular(9).centre(sheet.width() / 2, 800, String.format(Locale.ROOT, "– %d –", sheet.page()));
    }
}
