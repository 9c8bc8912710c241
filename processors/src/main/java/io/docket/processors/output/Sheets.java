package io.docket.processors.output;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Sets lines one below the other on sheets of A4. A block that does not fit goes on on the next sheet, and stays one
 * block for programs that read it aloud.
 */
final class Sheets {
    /** Room for a line, in points. */
    static final int WIDTH = 483;

    private static final int LEFT = 56;
    private static final int TOP = 786;
    private static final int BOTTOM = 64;
    /** Room that the last sheet has for saying that it is the last. */
    private static final int RESERVE = 60;

    private final PDDocument document;
    private final EmbeddedFonts fonts;
    private final Tags tags;
    private final int maxSheets;
    private final Ink ink;

    private @Nullable PDPage sheet;
    private COSArray marks = new COSArray();
    private @Nullable COSDictionary block;
    private Style style = Style.TEXT;
    private boolean isMarked;
    private int sheets;
    private int height;
    private int reserve;
    private boolean isFull;

    Sheets(PDDocument document, EmbeddedFonts fonts, Tags tags, int maxSheets) {
        this.document = document;
        this.fonts = fonts;
        ink = new Ink(fonts);
        this.tags = tags;
        this.maxSheets = maxSheets;
    }

    /** Returns whether no line fits any more. */
    boolean isFull() {
        return isFull;
    }

    /** Returns the sheet that the next line of a block begun now is set on; null before the first. */
    @Nullable
    PDPage sheet() {
        return sheet;
    }

    /** Returns how far above the lower edge of its sheet the last line stands, in points. */
    int height() {
        return height;
    }

    /**
     * Begins a block.
     *
     * @param language see {@link Tags#block}
     */
    void begin(Style with, String language) throws IOException {
        end();
        style = with;
        block = tags.block(with.tag(), language);
        int room = with.before() + with.leading() + with.together() * Style.TEXT.leading();
        if (sheet == null || height - room < bottom()) {
            turn();
        } else {
            height -= with.before();
        }
    }

    /** Sets a line of the block; returns whether another one fits. */
    boolean line(String text) throws IOException {
        if (height - style.leading() < bottom()) {
            endMark();
            turn();
        }
        if (isFull) {
            return false;
        }
        height -= style.leading();
        if (!text.isEmpty()) {
            beginMark();
            ink.write(text, LEFT, height, style.size());
        }
        return true;
    }

    /** Leaves room between two paragraphs of one block. */
    void gap() {
        height -= Style.TEXT.before();
    }

    /** Lets the room be used that was kept on the last sheet. */
    void release() {
        isFull = false;
        reserve = 0;
    }

    private int bottom() {
        return BOTTOM + reserve;
    }

    private void turn() throws IOException {
        if (sheets == maxSheets) {
            isFull = true;
            return;
        }
        finishSheet();
        sheet = new PDPage(PDRectangle.A4);
        sheet.setResources(fonts.resources());
        document.addPage(sheet);
        marks = tags.page(sheet);
        height = TOP;
        sheets++;
        reserve = sheets == maxSheets ? RESERVE : 0;
    }

    private void beginMark() {
        COSDictionary open = block;
        PDPage page = sheet;
        if (isMarked || open == null || page == null) {
            return;
        }
        int number = Tags.mark(open, page, marks);
        ink.add("/" + style.tag().getName() + " <</MCID " + number + ">> BDC\n" + style.gray() + " g\nBT\n");
        isMarked = true;
    }

    private void endMark() {
        if (isMarked) {
            ink.add("ET\nEMC\n");
            isMarked = false;
        }
    }

    private void end() {
        endMark();
        block = null;
    }

    /** Finishes the last sheet. */
    void finish() throws IOException {
        end();
        finishSheet();
    }

    private void finishSheet() throws IOException {
        if (sheet != null) {
            sheet.setContents(ink.dry(document));
        }
    }
}
