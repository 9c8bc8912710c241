package io.docket.processors.ocr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes of each piece of a line the better of two readings. */
final class Fusion {
    /** What only the first engine has read in a photo is as often a fold of the paper as a word. */
    private static final double LONELY = 0.7;
    /** Share of a piece's height by which the engines differ about where it ends. */
    private static final double MARGIN = 0.3;

    private Fusion() {}

    /**
     * Returns the words of both.
     *
     * @param first with exact places of words
     * @param second whose lines are pieces that lie apart
     */
    static List<ReadWord> of(List<ReadWord> first, List<ReadWord> second) {
        Map<Integer, List<ReadWord>> pieces = new LinkedHashMap<>();
        second.forEach(word ->
                pieces.computeIfAbsent(word.line(), line -> new ArrayList<>()).add(word));
        List<ReadWord> fused = new ArrayList<>();
        Set<ReadWord> used = new HashSet<>();
        for (List<ReadWord> piece : pieces.values()) {
            List<ReadWord> there =
                    first.stream().filter(word -> isWithin(word, piece)).toList();
            used.addAll(there);
            fused.addAll(isBetter(there, piece) ? numbered(there, piece.get(0).line()) : piece);
        }
        int line = pieces.size() + 1;
        for (ReadWord word : first) {
            if (!used.contains(word) && word.confidence() >= LONELY) {
                fused.addAll(numbered(List.of(word), line++));
            }
        }
        return fused;
    }

    private static List<ReadWord> numbered(List<ReadWord> words, int line) {
        return words.stream().map(word -> word.inLine(line)).toList();
    }

    private static boolean isWithin(ReadWord word, List<ReadWord> piece) {
        double left = piece.stream().mapToDouble(ReadWord::left).min().orElse(0);
        double right = piece.stream().mapToDouble(ReadWord::right).max().orElse(0);
        double top = piece.stream().mapToDouble(ReadWord::top).min().orElse(0);
        double bottom = piece.stream().mapToDouble(ReadWord::bottom).max().orElse(0);
        double x = (word.left() + word.right()) / 2;
        double margin = MARGIN * (bottom - top);
        return x >= left - margin
                && x <= right + margin
                && word.middle() >= top - margin
                && word.middle() <= bottom + margin;
    }

    /** Where both read the same letters, the first one's spelling and places are better. */
    private static boolean isBetter(List<ReadWord> first, List<ReadWord> second) {
        return !first.isEmpty()
                && (letters(first).equals(letters(second))
                        || new Reading(first).confidence() > new Reading(second).confidence());
    }

    private static String letters(List<ReadWord> words) {
        return new Reading(words)
                .text()
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
