package io.docket.processors.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the currency: beside the total, behind its label, or of most amounts. */
final class CurrencyField {
    private static final Pattern CODE = Pattern.compile("(?<!\\p{L})" + Currencies.PATTERN + "(?!\\p{L})");

    private static final List<String> DOLLARS = List.of("AUD", "CAD", "NZD", "SGD", "HKD");

    private final Layout layout;
    private final Amounts amounts;

    CurrencyField(Layout layout, Amounts amounts) {
        this.layout = layout;
        this.amounts = amounts;
    }

    Candidate read(Optional<Amount> total) {
        Candidate labelled = labelled();
        if (total.isPresent() && !total.get().currency().isEmpty()) {
            String code = total.get().currency();
            return code.equals("USD") && !isWritten("USD")
                    ? dollars(total.get())
                    : new Candidate(code, 0.95, total.get().box());
        }
        Candidate beside = total.map(amount -> inLine(amount.line(), 0.9)).orElse(Candidate.NONE);
        if (labelled.value() != null || beside.value() != null) {
            return labelled.beats(beside) ? labelled : beside;
        }
        return mostUsed();
    }

    private Candidate labelled() {
        for (Layout.Place place : layout.places(Label.CURRENCY)) {
            Candidate right =
                    code(place.line(), place.hit().end(), place.line().text().length());
            if (right.value() != null) {
                return right;
            }
            for (TextLine.Cell cell : layout.below(place.index(), place.box(), 1)) {
                Candidate below = code(cell.line(), cell.start(), cell.end());
                if (below.value() != null) {
                    return below;
                }
            }
        }
        return Candidate.NONE;
    }

    private static Candidate code(TextLine line, int from, int to) {
        Matcher match = CODE.matcher(line.text()).region(from, to);
        boolean found = match.find() && match.start() - from < 12;
        return found
                ? new Candidate(Currencies.code(match.group()), 0.95, line.box(match.start(), match.end()))
                : Candidate.NONE;
    }

    private Candidate mostUsed() {
        Map<String, List<Amount>> uses = new HashMap<>();
        for (TextLine line : layout.lines()) {
            for (Amount amount : amounts.in(line)) {
                if (!amount.currency().isEmpty()) {
                    uses.computeIfAbsent(amount.currency(), code -> new ArrayList<>())
                            .add(amount);
                }
            }
        }
        return uses.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(entry -> new Candidate(
                        entry.getKey(), 0.75, entry.getValue().get(0).box()))
                .orElseGet(this::anywhere);
    }

    /** Column heads such as "Price (EUR)". */
    private Candidate anywhere() {
        for (TextLine line : layout.lines()) {
            Candidate candidate = inLine(line, 0.6);
            if (candidate.value() != null) {
                return candidate;
            }
        }
        return Candidate.NONE;
    }

    private static Candidate inLine(TextLine line, double confidence) {
        Matcher match = CODE.matcher(line.text());
        return match.find() && !Currencies.code(match.group()).isEmpty()
                ? new Candidate(Currencies.code(match.group()), confidence, line.box(match.start(), match.end()))
                : Candidate.NONE;
    }

    /** A bare dollar sign is US unless the document names another country's dollar. */
    private Candidate dollars(Amount total) {
        for (String code : DOLLARS) {
            if (isWritten(code)) {
                return new Candidate(code, 0.9, total.box());
            }
        }
        boolean australian = layout.places(Label.VAT_ID).stream()
                .anyMatch(place ->
                        place.line().text().startsWith("ABN", place.hit().start()));
        return new Candidate(australian ? "AUD" : "USD", australian ? 0.85 : 0.8, total.box());
    }

    private boolean isWritten(String code) {
        return layout.lines().stream()
                .anyMatch(line -> Pattern.compile("\\b" + code + "\\b")
                        .matcher(line.text())
                        .find());
    }
}
