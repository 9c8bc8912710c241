package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of a page of prose one after the other. A column is set apart by a gutter that no word of several
 * lines crosses; columns of few words or of numbers are those of a table, whose rows are read across.
 */
public final class ReadingOrder {
    /** Places across the page at which a gutter is looked for. */
    private static final int PLACES = 200;

    private static final int MARGIN = PLACES / 8;
    private static final int LEAST_LINES = 3;
    /** On the mean of the lines of a column. */
    private static final double LEAST_WORDS = 2.5;

    private static final double MOST_NUMBERS = 0.3;
    /** Of a column's width, that its lines fill on the mean. */
    private static final double LEAST_FILLED = 0.5;

    private static final int MOST_DEPTH = 4;

    private ReadingOrder() {}

    /** Returns the words with single spaces, one text line a line; a line of two columns is two. */
    public static String text(Page page) {
        List<List<Word>> ordered = new ArrayList<>();
        order(page.lines(), 0, ordered);
        return ordered.stream()
                .map(line -> line.stream().map(Word::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static void order(List<List<Word>> lines, int depth, List<List<Word>> ordered) {
        Gutter gutter = lines.size() < LEAST_LINES || depth == MOST_DEPTH ? null : Gutter.widest(lines);
        if (gutter == null) {
            ordered.addAll(lines);
            return;
        }
        order(lines.subList(0, gutter.from()), depth + 1, ordered);
        List<List<Word>> block = lines.subList(gutter.from(), gutter.to());
        order(gutter.side(block, true), depth + 1, ordered);
        order(gutter.side(block, false), depth + 1, ordered);
        order(lines.subList(gutter.to(), lines.size()), depth + 1, ordered);
    }

    /**
     * A place that no word of some lines covers.
     *
     * @param place of {@link #PLACES} across the page
     * @param from index of the first line
     * @param to index behind the last line
     * @param score lines in the shorter column
     */
    private record Gutter(int place, int from, int to, int score) {

        /** Returns the one with the most lines on both sides; null when the lines are in one column, or a table. */
        static @Nullable Gutter widest(List<List<Word>> lines) {
            List<BitSet> covered = lines.stream().map(Gutter::covered).toList();
            Gutter best = null;
            for (int place = MARGIN; place < PLACES - MARGIN; place++) {
                int from = 0;
                for (int i = 0; i <= lines.size(); i++) {
                    if (i == lines.size() || covered.get(i).get(place)) {
                        Gutter found = of(lines, place, from, i);
                        best = best == null || found.score > best.score ? found : best;
                        from = i + 1;
                    }
                }
            }
            return best != null && best.score >= LEAST_LINES && best.isOfProse(lines) ? best : null;
        }

        private static BitSet covered(List<Word> line) {
            BitSet covered = new BitSet(PLACES);
            for (Word word : line) {
                Box box = word.box();
                // A space within a line is narrower than the gap that this leaves.
                covered.set((int) (box.x() * PLACES), 1 + (int) Math.ceil((box.x() + box.width()) * PLACES));
            }
            return covered;
        }

        private static Gutter of(List<List<Word>> lines, int place, int from, int to) {
            int left = 0;
            int right = 0;
            for (List<Word> line : lines.subList(from, to)) {
                left += line.stream().anyMatch(word -> isLeft(word, place)) ? 1 : 0;
                right += line.stream().anyMatch(word -> !isLeft(word, place)) ? 1 : 0;
            }
            return new Gutter(place, from, to, Math.min(left, right));
        }

        private static boolean isLeft(Word word, int place) {
            return word.box().x() * PLACES < place;
        }

        private boolean isOfProse(List<List<Word>> lines) {
            List<List<Word>> block = lines.subList(from, to);
            return isProse(side(block, true)) && isProse(side(block, false));
        }

        private static boolean isProse(List<List<Word>> column) {
            double words = 0;
            double numbers = 0;
            double filled = 0;
            for (List<Word> line : column) {
                words += line.size();
                numbers += line.stream()
                        .filter(word -> Character.isDigit(word.text().charAt(0)))
                        .count();
                filled += right(line) - left(line);
            }
            double width = column.stream().mapToDouble(Gutter::right).max().orElse(0)
                    - column.stream().mapToDouble(Gutter::left).min().orElse(0);
            return words >= LEAST_WORDS * column.size()
                    && numbers <= MOST_NUMBERS * words
                    && filled >= LEAST_FILLED * width * column.size();
        }

        private static double left(List<Word> line) {
            return line.stream().mapToDouble(word -> word.box().x()).min().orElse(0);
        }

        private static double right(List<Word> line) {
            return line.stream()
                    .mapToDouble(word -> word.box().x() + word.box().width())
                    .max()
                    .orElse(0);
        }

        /** Returns the lines of one column. */
        List<List<Word>> side(List<List<Word>> block, boolean left) {
            List<List<Word>> column = new ArrayList<>();
            for (List<Word> line : block) {
                List<Word> part = line.stream()
                        .filter(word -> isLeft(word, place) == left)
                        .toList();
                if (!part.isEmpty()) {
                    column.add(part);
                }
            }
            return column;
        }
    }
}
