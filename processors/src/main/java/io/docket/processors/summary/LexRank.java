package io.docket.processors.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each sentence says of what all of them say: LexRank by Erkan and Radev, "LexRank: Graph-based Lexical
 * Centrality as Salience in Text Summarization" (JAIR 22, 2004), section 3.3, continuous form.
 */
final class LexRank {
    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 40;
    private static final double SETTLED = 1e-6;
    /** Pairs that have less in common are not alike. */
    private static final double LEAST_COMMON = 0.05;

    private final List<Map<String, Double>> vectors;
    private final double[][] similar;

    /**
     * Compares all sentences with each other; takes memory by the square of their number.
     *
     * @param sentences the terms of each
     */
    LexRank(List<Map<String, Integer>> sentences) {
        vectors = vectors(sentences);
        similar = similar(vectors);
    }

    private static List<Map<String, Double>> vectors(List<Map<String, Integer>> sentences) {
        Map<String, Integer> holders = new HashMap<>();
        sentences.forEach(terms -> terms.keySet().forEach(term -> holders.merge(term, 1, Integer::sum)));
        List<Map<String, Double>> vectors = new ArrayList<>();
        for (Map<String, Integer> terms : sentences) {
            Map<String, Double> vector = new HashMap<>();
            terms.forEach((term, often) ->
                    vector.put(term, often * Math.log(1 + (double) sentences.size() / holders.getOrDefault(term, 1))));
            double length = Math.sqrt(vector.values().stream()
                    .mapToDouble(weight -> weight * weight)
                    .sum());
            vector.replaceAll((term, weight) -> weight / length);
            vectors.add(vector);
        }
        return vectors;
    }

    private static double[][] similar(List<Map<String, Double>> vectors) {
        double[][] similar = new double[vectors.size()][vectors.size()];
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < vectors.size(); i++) {
            for (Map.Entry<String, Double> term : vectors.get(i).entrySet()) {
                List<Integer> others = holders.computeIfAbsent(term.getKey(), key -> new ArrayList<>());
                for (int j : others) {
                    similar[i][j] += term.getValue() * vectors.get(j).getOrDefault(term.getKey(), 0.0);
                }
                others.add(i);
            }
            for (int j = 0; j < i; j++) {
                similar[j][i] = similar[i][j];
            }
        }
        return similar;
    }

    /** Returns how much two sentences have in common, from 0 to 1. */
    double common(int one, int other) {
        return similar[one][other];
    }

    /** Returns the rank of each sentence; they sum up to 1. */
    double[] ranks() {
        int n = vectors.size();
        double[] sums = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sums[i] += weight(i, j);
            }
        }
        double[] ranks = new double[n];
        Arrays.fill(ranks, 1.0 / n);
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = step(ranks, sums);
            double moved = 0;
            for (int i = 0; i < n; i++) {
                moved += Math.abs(next[i] - ranks[i]);
            }
            ranks = next;
            if (moved < SETTLED) {
                break;
            }
        }
        return ranks;
    }

    private double[] step(double[] ranks, double[] sums) {
        int n = ranks.length;
        double[] next = new double[n];
        double lost = 0;
        for (int j = 0; j < n; j++) {
            if (sums[j] == 0) {
                lost += ranks[j];
                continue;
            }
            for (int i = 0; i < n; i++) {
                next[i] += DAMPING * ranks[j] * weight(j, i) / sums[j];
            }
        }
        for (int i = 0; i < n; i++) {
            next[i] += (1 - DAMPING + DAMPING * lost) / n;
        }
        return next;
    }

    private double weight(int from, int to) {
        double common = from == to ? 0 : similar[from][to];
        return common < LEAST_COMMON ? 0 : common;
    }
}
