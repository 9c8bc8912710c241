package io.docket.processors.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses net, tax and total among the labelled amounts so that they add up, where possible. */
final class Totals {
    private static final BigDecimal CENT = new BigDecimal("0.011");
    private static final int MAX_CANDIDATES = 40;

    /** One labelled amount; the score says how well label and place fit. */
    record Labelled(Label label, Amount amount, double score) {
        BigDecimal value() {
            return amount.value();
        }
    }

    private record Sum(Labelled net, Labelled tax, Labelled total, double score) {}

    private final List<Labelled> all;
    private final @Nullable Sum sum;

    Totals(List<Labelled> all) {
        this.all = all;
        sum = best();
    }

    Candidate total() {
        return sum != null ? agreed(sum.total) : alone(Label.GROSS, Label.TOTAL, Label.DUE);
    }

    Candidate net() {
        return sum != null ? agreed(sum.net) : alone(Label.NET);
    }

    Candidate tax() {
        return sum != null ? agreed(sum.tax) : alone(Label.TAX);
    }

    /** Returns whether net and tax add up to the total. */
    boolean agree() {
        return sum != null;
    }

    /** Returns the chosen total itself, for the currency beside it. */
    Optional<Amount> totalAmount() {
        return sum != null
                ? Optional.of(sum.total.amount)
                : strongest(Label.GROSS, Label.TOTAL, Label.DUE).map(Labelled::amount);
    }

    /** Returns the amounts behind labels of one kind, top to bottom. */
    List<Amount> of(Label label) {
        return all.stream()
                .filter(one -> one.label == label)
                .map(Labelled::amount)
                .toList();
    }

    private static Candidate agreed(Labelled chosen) {
        return new Candidate(chosen.amount.money(), chosen.score >= 2 ? 0.97 : 0.85, chosen.amount.box());
    }

    private Candidate alone(Label... labels) {
        return strongest(labels)
                .map(one -> new Candidate(one.amount.money(), Math.min(0.8, 0.25 * one.score), one.amount.box()))
                .orElse(Candidate.NONE);
    }

    private Optional<Labelled> strongest(Label... labels) {
        List<Label> wanted = List.of(labels);
        Labelled best = null;
        for (Labelled one : all) {
            boolean fits = wanted.contains(one.label);
            if (fits && (best == null || one.score > best.score || (one.score == best.score && isBetter(one, best)))) {
                best = one;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBetter(Labelled one, Labelled best) {
        return one.value().compareTo(best.value()) > 0;
    }

    private @Nullable Sum best() {
        List<Labelled> totals = some(Label.GROSS, Label.TOTAL, Label.DUE);
        List<Labelled> nets = some(Label.NET, Label.TOTAL, Label.GROSS);
        List<Labelled> taxes = some(Label.TAX);
        List<BigDecimal> adjustments = adjustments();
        Sum best = null;
        for (Labelled total : totals) {
            for (Labelled net : nets) {
                for (Labelled tax : taxes) {
                    double score = score(net, tax, total, adjustments);
                    if (score > 0 && (best == null || score > best.score)) {
                        best = new Sum(net, tax, total, score);
                    }
                }
            }
        }
        return best;
    }

    private static double score(Labelled net, Labelled tax, Labelled total, List<BigDecimal> adjustments) {
        if (total.value().signum() == 0 || isSame(net, total) || isSame(net, tax) || isSame(tax, total)) {
            return 0;
        }
        BigDecimal gap = total.value().subtract(net.value()).subtract(tax.value());
        double labels = net.score
                + tax.score
                + total.score
                + (net.label == Label.NET ? 1 : 0)
                + (total.label == Label.GROSS ? 1 : 0);
        if (isZero(gap)) {
            return labels + 3;
        }
        boolean adjusted = adjustments.stream().anyMatch(a -> isZero(gap.subtract(a)));
        return adjusted && net.label == Label.NET ? labels : 0;
    }

    /** Two labels may claim one amount. */
    private static boolean isSame(Labelled one, Labelled other) {
        return one.amount.line().index() == other.amount.line().index() && one.amount.start() == other.amount.start();
    }

    /** Discounts and freight between net and total: each alone, and all together, either sign. */
    private List<BigDecimal> adjustments() {
        List<BigDecimal> values = new ArrayList<>();
        BigDecimal together = BigDecimal.ZERO;
        for (Labelled one : some(Label.ADJUSTMENT)) {
            values.add(one.value());
            values.add(one.value().negate());
            together = together.add(one.value());
        }
        values.add(together);
        values.add(together.negate());
        values.removeIf(value -> value.signum() == 0);
        return values;
    }

    private List<Labelled> some(Label... labels) {
        List<Label> wanted = List.of(labels);
        return all.stream()
                .filter(one -> wanted.contains(one.label))
                .limit(MAX_CANDIDATES)
                .toList();
    }

    private static boolean isZero(BigDecimal value) {
        return value.abs().compareTo(CENT) < 0;
    }
}
