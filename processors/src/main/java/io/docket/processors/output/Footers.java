package io.docket.processors.output;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;

/** What stands below each sheet; no part of the text for programs that read it aloud. */
final class Footers {
    private static final int SIZE = 8;
    private static final int HEIGHT = 36;
    private static final int LEFT = 56;
    private static final int RIGHT = LEFT + Sheets.WIDTH;
    private static final int WIDEST = 360;
    private static final int EM = 1000;
    private static final String MORE = "…";

    private final FontFiles files;
    private final Ink ink;

    Footers(FontFiles files, EmbeddedFonts fonts) {
        this.files = files;
        ink = new Ink(fonts);
    }

    /**
     * Adds them to all sheets.
     *
     * @param name of the text, of characters that have a font; cut when it is long
     */
    void add(PDDocument document, String name, String date) throws IOException {
        String left = fitting(name) + "  ·  " + date;
        PDPageTree sheets = document.getPages();
        int total = sheets.getCount();
        int number = 0;
        for (PDPage sheet : sheets) {
            number++;
            add(document, sheet, left, number + " of " + total);
        }
    }

    private void add(PDDocument document, PDPage sheet, String left, String right) throws IOException {
        ink.add("/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n0.35 g\nBT\n");
        ink.write(left, LEFT, HEIGHT, SIZE);
        ink.write(right, RIGHT - (int) Math.ceil(width(right)), HEIGHT, SIZE);
        ink.add("ET\nEMC\n");
        COSArray contents = new COSArray();
        contents.add(sheet.getCOSObject().getItem(COSName.CONTENTS));
        contents.add(ink.dry(document));
        sheet.getCOSObject().setItem(COSName.CONTENTS, contents);
    }

    private String fitting(String name) throws IOException {
        if (width(name) <= WIDEST) {
            return name;
        }
        int end = name.length();
        while (width(name.substring(0, end) + MORE) > WIDEST) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + MORE;
    }

    private double width(String text) throws IOException {
        double width = 0;
        for (int character : text.codePoints().toArray()) {
            width += files.width(character);
        }
        return width * SIZE / EM;
    }
}
