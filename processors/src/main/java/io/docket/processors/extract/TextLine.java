package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a page as a string whose ranges lead back to the words: one space between words, a tab over a wide gap.
 *
 * @param index among all lines of the document, from 0
 * @param page 1-based
 * @param text the words
 * @param words left to right
 * @param starts where each word starts in {@code text}
 */
record TextLine(int index, int page, String text, List<Word> words, List<Integer> starts) {
    /** A gap this many times the text's height sets columns apart; a space is about a third. */
    private static final double WIDE_GAP = 1.2;

    static TextLine of(int index, Page page, List<Word> words) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                text.append(isWide(page, words.get(i - 1).box(), words.get(i).box()) ? '\t' : ' ');
            }
            starts.add(text.length());
            text.append(words.get(i).text());
        }
        return new TextLine(index, page.number(), text.toString(), List.copyOf(words), List.copyOf(starts));
    }

    /** Returns the box around the words that the range touches. */
    Box box(int from, int to) {
        Box box = null;
        for (int i = 0; i < words.size(); i++) {
            int start = starts.get(i);
            if (start < to && start + words.get(i).text().length() > from) {
                box = box == null ? words.get(i).box() : box.union(words.get(i).box());
            }
        }
        return box == null ? words.get(0).box() : box;
    }

    Box box() {
        return box(0, text.length());
    }

    /** Returns the ranges between wide gaps, as offsets into {@code text}: start, end, start, end, ... */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\t'); end >= 0; end = text.indexOf('\t', start)) {
            cells.add(new Cell(this, start, end));
            start = end + 1;
        }
        cells.add(new Cell(this, start, text.length()));
        return cells;
    }

    private static boolean isWide(Page page, Box left, Box right) {
        double gap = (right.x() - left.x() - left.width()) * page.width();
        return gap > WIDE_GAP * Math.max(left.height(), right.height()) * page.height();
    }

    /** A part of a line without a wide gap. */
    record Cell(TextLine line, int start, int end) {
        String text() {
            return line.text.substring(start, end);
        }

        Box box() {
            return line.box(start, end);
        }
    }
}
