package io.docket.processors.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts what an engine has read into rows over the whole width of the page, as the text layer of a PDF is read: an engine
 * ends a line at each wide gap, and a row of a table would fall apart.
 */
final class TextRows {
    /** Share of the lower one's height by which the middles of two lines of one row may differ. */
    private static final double MIDDLE_SHARE = 0.5;

    private TextRows() {}

    /** Returns rows from top to bottom, each from left to right. */
    static List<List<ReadWord>> of(List<ReadWord> words) {
        Map<Integer, List<ReadWord>> lines = new LinkedHashMap<>();
        words.forEach(word ->
                lines.computeIfAbsent(word.line(), line -> new ArrayList<>()).add(word));
        List<Line> sorted = lines.values().stream()
                .map(Line::of)
                .sorted(Comparator.comparingDouble(Line::middle))
                .toList();
        List<List<ReadWord>> rows = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || !sorted.get(start).isBeside(sorted.get(i))) {
                rows.add(row(sorted.subList(start, i)));
                start = i;
            }
        }
        return rows;
    }

    private static List<ReadWord> row(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.words().stream())
                .sorted(Comparator.comparingDouble(ReadWord::left))
                .toList();
    }

    /** A line of the engine; its middle and height are medians, because one tall stroke may stand in it. */
    private record Line(List<ReadWord> words, double middle, double height) {
        static Line of(List<ReadWord> words) {
            return new Line(
                    words,
                    median(words.stream().mapToDouble(ReadWord::middle).sorted().toArray()),
                    median(words.stream().mapToDouble(ReadWord::height).sorted().toArray()));
        }

        boolean isBeside(Line other) {
            return other.middle - middle <= MIDDLE_SHARE * Math.min(height, other.height);
        }

        private static double median(double[] sorted) {
            return sorted[sorted.length / 2];
        }
    }
}
