package io.docket.processors.ocr;

import java.util.ArrayList;
import java.util.Collection;
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
    /** Of so many times its height, the ends of a line tell how it falls. */
    private static final double LONG = 6;

    private static final int FEW_LINES = 4;

    private TextRows() {}

    /** Returns rows from top to bottom, each from left to right. */
    static List<List<ReadWord>> of(List<ReadWord> words) {
        Map<Integer, List<ReadWord>> lines = new LinkedHashMap<>();
        words.forEach(word ->
                lines.computeIfAbsent(word.line(), line -> new ArrayList<>()).add(word));
        double slope = slope(lines.values());
        List<Line> sorted = lines.values().stream()
                .map(line -> Line.of(line, slope))
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

    /** Returns by how much the lines still fall: at the far end of a wide gap a price would stand in the next row. */
    private static double slope(Collection<List<ReadWord>> lines) {
        double[] slopes = lines.stream()
                .filter(TextRows::isLong)
                .mapToDouble(TextRows::slope)
                .sorted()
                .toArray();
        return slopes.length < FEW_LINES ? 0 : slopes[slopes.length / 2];
    }

    private static boolean isLong(List<ReadWord> line) {
        ReadWord first = line.get(0);
        return line.get(line.size() - 1).left() - first.left() > LONG * first.height();
    }

    private static double slope(List<ReadWord> line) {
        ReadWord first = line.get(0);
        ReadWord last = line.get(line.size() - 1);
        return (last.middle() - first.middle()) / (last.left() + last.right() - first.left() - first.right()) * 2;
    }

    private static List<ReadWord> row(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.words().stream())
                .sorted(Comparator.comparingDouble(ReadWord::left))
                .toList();
    }

    /** A line of the engine; its middle and height are medians, because one tall stroke may stand in it. */
    private record Line(List<ReadWord> words, double middle, double height) {
        static Line of(List<ReadWord> words, double slope) {
            return new Line(
                    words,
                    median(words.stream()
                            .mapToDouble(word -> word.middle() - slope * (word.left() + word.right()) / 2)
                            .sorted()
                            .toArray()),
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
