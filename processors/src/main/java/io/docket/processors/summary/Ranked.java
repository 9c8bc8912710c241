package io.docket.processors.summary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Sentences that were compared with each other, from which summaries of any length can be taken. */
final class Ranked {
    /** Sentences with more than this in common say the same. */
    private static final double SAME = 0.5;

    private final List<Sentence> sentences;
    private final LexRank rank;
    private final double[] ranks;

    /**
     * A sentence and what it is about.
     *
     * @param terms how often each term stands in it
     * @param worth how well it stands alone, a factor
     */
    record Sentence(Span span, Map<String, Integer> terms, double worth) {}

    /**
     * Ranks sentences.
     *
     * @param weight by which the rank of each is multiplied
     */
    Ranked(List<Sentence> sentences, ToDoubleFunction<Span> weight) {
        this.sentences = sentences;
        rank = new LexRank(sentences.stream().map(Sentence::terms).toList());
        ranks = rank.ranks();
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] *= sentences.get(i).worth()
                    * weight.applyAsDouble(sentences.get(i).span());
        }
    }

    /**
     * Returns the best sentences in the order of the text, each saying something else.
     *
     * @param most how many
     * @param characters that they have together, about; the best is always taken
     */
    List<Sentence> best(int most, int characters) {
        double[] left = ranks.clone();
        Set<Integer> chosen = new TreeSet<>();
        int taken = 0;
        for (int i = best(left); i >= 0 && chosen.size() < most; i = best(left)) {
            Span span = sentences.get(i).span();
            int length = span.end() - span.start();
            left[i] = 0;
            if (chosen.isEmpty() || taken + length <= characters) {
                chosen.add(i);
                taken += length;
                lower(left, i);
            }
        }
        return chosen.stream().map(sentences::get).toList();
    }

    private static int best(double[] left) {
        int best = -1;
        for (int i = 0; i < left.length; i++) {
            best = left[i] > (best < 0 ? 0 : left[best]) ? i : best;
        }
        return best;
    }

    /** What a sentence says need not be said by another: maximal marginal relevance (Carbonell and Goldstein 1998). */
    private void lower(double[] left, int chosen) {
        for (int i = 0; i < left.length; i++) {
            double common = rank.common(i, chosen);
            left[i] *= common > SAME ? 0 : 1 - common;
        }
    }
}
