package io.docket.processors.extract;

import io.docket.processors.document.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pairs amounts with their labels: the last amount right of a label, else one below it. */
final class LabelledAmounts {
    private final Layout layout;
    private final Amounts amounts;
    private final Dates dates;

    LabelledAmounts(Layout layout, Amounts amounts, Dates dates) {
        this.layout = layout;
        this.amounts = amounts;
        this.dates = dates;
    }

    /**
     * Returns all pairs.
     *
     * @param headers indexes of lines whose labels head the columns of the line items
     */
    List<Totals.Labelled> find(Set<Integer> headers) {
        List<Totals.Labelled> found = new ArrayList<>();
        for (int i = 0; i < layout.lines().size(); i++) {
            if (!headers.contains(i)) {
                inLine(i, found);
            }
        }
        return found;
    }

    private void inLine(int index, List<Totals.Labelled> found) {
        TextLine line = layout.lines().get(index);
        List<Vocabulary.Hit<Label>> labels = layout.hits(index);
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < labels.size(); i++) {
            Vocabulary.Hit<Label> hit = labels.get(i);
            if (!hit.kind().isAmount() || taken.contains(i)) {
                continue;
            }
            int next = i + 1;
            List<Amount> right = money(line, hit.end(), start(labels, next, line));
            while (right.isEmpty() && next < labels.size()) {
                taken.add(next);
                next++;
                right = money(line, hit.end(), start(labels, next, line));
            }
            Layout.Place place = new Layout.Place(line, hit);
            List<Amount> beside = right.isEmpty() ? beside(place) : right;
            if (beside.isEmpty()) {
                // Nothing for any of them on this line: each looks below for itself.
                taken.clear();
                below(place, found);
            } else {
                Amount amount = beside.get(beside.size() - 1);
                found.add(new Totals.Labelled(hit.kind(), amount, score(hit, amount, 1)));
            }
        }
    }

    private List<Amount> beside(Layout.Place place) {
        return layout.beside(place)
                .map(cell -> money(cell.line(), cell.start(), cell.end()))
                .orElse(List.of());
    }

    private static int start(List<Vocabulary.Hit<Label>> labels, int index, TextLine line) {
        return index < labels.size() ? labels.get(index).start() : line.text().length();
    }

    /** A label with nothing beside it: the amount may stand under it, or under it and further right. */
    private void below(Layout.Place place, List<Totals.Labelled> found) {
        Box label = place.box();
        double limit = label.y() + label.height() * 4;
        for (int i = place.index() + 1; i < layout.lines().size(); i++) {
            TextLine line = layout.lines().get(i);
            if (line.page() != place.line().page() || line.box().y() > limit) {
                return;
            }
            boolean free = layout.hits(i).stream().noneMatch(hit -> hit.kind().isAmount());
            Optional<Amount> amount = free ? under(line, label) : Optional.empty();
            if (amount.isPresent()) {
                found.add(new Totals.Labelled(place.label(), amount.get(), score(place.hit(), amount.get(), 0.4)));
                return;
            }
        }
    }

    /** Returns the amount in the label's column, else the first one right of the label. */
    private Optional<Amount> under(TextLine line, Box label) {
        List<Amount> right = money(line, 0, line.text().length()).stream()
                .filter(amount -> amount.box().x() + amount.box().width() > label.x())
                .toList();
        return right.stream()
                .min(Comparator.comparingDouble(
                        amount -> Math.max(0, amount.box().x() - label.x() - label.width())));
    }

    private List<Amount> money(TextLine line, int from, int to) {
        List<Amount> all = new ArrayList<>(amounts.in(line, from, to));
        List<Dates.Found> found = dates.in(line);
        all.removeIf(amount -> amount.percent()
                || found.stream().anyMatch(date -> date.start() <= amount.start() && date.end() >= amount.end()));
        List<Amount> money = all.stream().filter(Amount::isMoney).toList();
        if (!money.isEmpty()) {
            return money;
        }
        return all.stream().filter(amount -> endsCell(line, amount)).toList();
    }

    /** A bare number is money only when no unit follows, e.g. not in "net 30 days". */
    private static boolean endsCell(TextLine line, Amount amount) {
        return amount.end() >= line.text().length() || line.text().charAt(amount.end()) == '\t';
    }

    private static double score(Vocabulary.Hit<Label> hit, Amount amount, double place) {
        double label = switch (hit.kind()) {
            case GROSS -> 1.6;
            case NET, TAX -> 1.4;
            case TOTAL -> 1.2;
            default -> 1.0;
        };
        double shape = (amount.decimals() == 2 ? 0.5 : 0) + (amount.currency().isEmpty() ? 0 : 0.2);
        return label + place + shape;
    }
}
