package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a page as a string whose ranges lead back to the words: one space between words, a tab over a wide gap. Its
 * cells and its key are made once, because every field looks at every line.
 */
final class TextLine {
    /** A gap this many times the text's height sets columns apart; a space is about a third. */
    private static final double WIDE_GAP = 1.2;

    private final int index;
    private final int page;
    private final String text;
    private final List<Word> words;
    private final int[] starts;
    private final int digits;
    private final Key key;
    private final List<Cell> cells;

    /**
     * Makes one.
     *
     * @param index among all lines of the document, from 0
     * @param words left to right, at least one
     */
    TextLine(int index, Page page, List<Word> words) {
        this.index = index;
        this.page = page.number();
        this.words = words;
        starts = new int[words.size()];
        text = join(page, words, starts);
        digits = (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
        key = Key.of(text);
        cells = cut();
    }

    int index() {
        return index;
    }

    /** Returns the page's number, from 1. */
    int page() {
        return page;
    }

    String text() {
        return text;
    }

    Key key() {
        return key;
    }

    /** Returns how many digits 0 to 9 there are; most rules need some. */
    int digits() {
        return digits;
    }

    /** Returns the parts between wide gaps. */
    List<Cell> cells() {
        return cells;
    }

    /** Returns the box around the words that the range touches. */
    Box box(int from, int to) {
        Box box = null;
        for (int i = 0; i < starts.length && starts[i] < to; i++) {
            if (starts[i] + words.get(i).text().length() > from) {
                box = box == null ? words.get(i).box() : box.union(words.get(i).box());
            }
        }
        return box == null ? words.get(0).box() : box;
    }

    Box box() {
        return box(0, text.length());
    }

    private static String join(Page page, List<Word> words, int[] starts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            if (i > 0) {
                text.append(isWide(page, words.get(i - 1).box(), words.get(i).box()) ? '\t' : ' ');
            }
            starts[i] = text.length();
            text.append(words.get(i).text());
        }
        return text.toString();
    }

    private static boolean isWide(Page page, Box left, Box right) {
        double gap = (right.x() - left.x() - left.width()) * page.width();
        return gap > WIDE_GAP * Math.max(left.height(), right.height()) * page.height();
    }

    private List<Cell> cut() {
        List<Cell> cut = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\t'); end >= 0; end = text.indexOf('\t', start)) {
            cut.add(cell(start, end));
            start = end + 1;
        }
        cut.add(cell(start, text.length()));
        return List.copyOf(cut);
    }

    private Cell cell(int start, int end) {
        return new Cell(this, start, end, text.substring(start, end), box(start, end));
    }

    /**
     * A part of a line without a wide gap.
     *
     * @param start in the line's text
     * @param end in the line's text
     */
    record Cell(TextLine line, int start, int end, String text, Box box) {
        String key() {
            return line.key.text(start, end);
        }
    }
}
