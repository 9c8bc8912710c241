package io.docket.processors.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the gutter between two pages that lie side by side on one sheet, as copiers put them. */
final class TwoUp {
    private static final double LANDSCAPE = 1.2;
    private static final double FROM = 0.4;
    private static final double TO = 0.6;
    private static final double LEAST_GUTTER = 0.04;
    private static final int LEAST_WORDS = 20;

    private TwoUp() {}

    /** Returns the words of the left and of the right page; all of them as one list where there is but one page. */
    static List<List<ReadWord>> pages(List<ReadWord> words, int width, int height) {
        double gutter = width > LANDSCAPE * height ? gutter(words, width) : -1;
        List<ReadWord> left = new ArrayList<>();
        List<ReadWord> right = new ArrayList<>();
        for (ReadWord word : words) {
            (word.right() <= gutter ? left : right).add(word);
        }
        return left.size() < LEAST_WORDS || right.size() < LEAST_WORDS ? List.of(words) : List.of(left, right);
    }

    /** Returns the middle of the widest stretch around the middle of the sheet that no word is in; -1 without one. */
    private static double gutter(List<ReadWord> words, int width) {
        List<ReadWord> sorted = words.stream()
                .sorted(Comparator.comparingDouble(ReadWord::left))
                .toList();
        double reached = 0;
        double best = LEAST_GUTTER * width;
        double found = -1;
        for (ReadWord word : sorted) {
            double middle = (reached + word.left()) / 2;
            double gap = word.left() - reached;
            if (gap >= best && middle >= FROM * width && middle <= TO * width) {
                best = gap;
                found = middle;
            }
            reached = Math.max(reached, word.right());
        }
        return found;
    }
}
