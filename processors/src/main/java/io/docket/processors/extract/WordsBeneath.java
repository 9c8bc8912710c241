package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Puts the words that stand upon a picture among those that were read in it. */
final class WordsBeneath {
    /** Share of the lower one's height by which the middles of two lines of one row may differ. */
    private static final double MIDDLE_SHARE = 0.5;
    /** Of its height, by which a word may pass the box of the one that was written over it. */
    private static final double MARGIN = 0.2;

    private WordsBeneath() {}

    /**
     * Returns both, in the order of the written lines.
     *
     * @param own what is written, which is exact: words that were read in its place are left out
     * @param read turned as it was read; so is what is returned
     */
    static Page joined(Page own, Page read) {
        List<List<Word>> written = own.lines().stream()
                .map(line ->
                        line.stream().map(word -> turned(word, read.turned())).toList())
                .toList();
        List<Word> words = written.stream().flatMap(List::stream).toList();
        List<List<Word>> lines = new ArrayList<>(written);
        for (List<Word> line : read.lines()) {
            List<Word> rest = line.stream()
                    .filter(word -> words.stream().noneMatch(over -> isUnder(word.box(), over.box())))
                    .toList();
            if (!rest.isEmpty()) {
                add(rest, lines);
            }
        }
        return new Page(read.number(), read.width(), read.height(), lines, read.turned());
    }

    /** What was filled into a printed form stands in one row with the words of the form. */
    private static void add(List<Word> line, List<List<Word>> lines) {
        double middle = median(line, WordsBeneath::middle);
        double height = median(line, word -> word.box().height());
        for (int i = 0; i < lines.size(); i++) {
            List<Word> there = lines.get(i);
            double other = median(there, WordsBeneath::middle);
            double lower = Math.min(height, median(there, word -> word.box().height()));
            if (Math.abs(middle - other) <= MIDDLE_SHARE * lower) {
                List<Word> row = new ArrayList<>(there);
                row.addAll(line);
                row.sort(Comparator.comparingDouble(word -> word.box().x()));
                lines.set(i, row);
                return;
            }
            if (other > middle) {
                lines.add(i, line);
                return;
            }
        }
        lines.add(line);
    }

    private static double middle(Word word) {
        return word.box().y() + word.box().height() / 2;
    }

    private static double median(List<Word> line, ToDoubleFunction<Word> of) {
        double[] sorted = line.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static boolean isUnder(Box word, Box over) {
        double x = word.x() + word.width() / 2;
        double y = word.y() + word.height() / 2;
        double margin = MARGIN * over.height();
        return x >= over.x()
                && x <= over.x() + over.width()
                && y >= over.y() - margin
                && y <= over.y() + over.height() + margin;
    }

    private static Word turned(Word word, int degrees) {
        return new Word(word.text(), turned(word.box(), degrees), word.confidence());
    }

    private static Box turned(Box box, int degrees) {
        double right = box.x() + box.width();
        double bottom = box.y() + box.height();
        return switch (degrees) {
            case 90 -> new Box(box.page(), 1 - bottom, box.x(), box.height(), box.width());
            case 180 -> new Box(box.page(), 1 - right, 1 - bottom, box.width(), box.height());
            case 270 -> new Box(box.page(), box.y(), 1 - right, box.height(), box.width());
            default -> box;
        };
    }
}
