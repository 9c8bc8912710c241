package io.docket.processors.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Sentences that were compared with each other, from which summaries of any length can be taken. */
final class Ranked {
    /** Sentences with more than this in common say the same. */
    private static final double SAME = 0.5;

    private final List<Sentence> sentences;
    private final LexRank rank;
    private final List<Integer> order;

    /**
     * A sentence and what it is about.
     *
     * @param terms how often each term stands in it
     */
    record Sentence(Span span, Map<String, Integer> terms) {}

    /**
     * Ranks sentences.
     *
     * @param weight by which the rank of each is multiplied
     */
    Ranked(List<Sentence> sentences, ToDoubleFunction<Span> weight) {
        this.sentences = sentences;
        rank = new LexRank(sentences.stream().map(Sentence::terms).toList());
        double[] ranks = rank.ranks();
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] *= weight.applyAsDouble(sentences.get(i).span());
        }
        order = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -ranks[i]))
                .toList();
    }

    /**
     * Returns the best sentences in the order of the text, each saying something else.
     *
     * @param most how many
     * @param characters that they have together, about; the best is always taken
     */
    List<Sentence> best(int most, int characters) {
        Set<Integer> chosen = new TreeSet<>();
        int taken = 0;
        for (int i : order) {
            if (chosen.size() == most) {
                break;
            }
            Span span = sentences.get(i).span();
            int length = span.end() - span.start();
            boolean fits = chosen.isEmpty() || taken + length <= characters;
            if (fits && chosen.stream().noneMatch(other -> rank.common(i, other) > SAME)) {
                chosen.add(i);
                taken += length;
            }
        }
        return chosen.stream().map(sentences::get).toList();
    }
}
