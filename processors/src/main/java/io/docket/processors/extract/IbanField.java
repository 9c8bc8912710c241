package io.docket.processors.extract;

import io.docket.processors.document.AccountNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the account to pay to. */
final class IbanField {
    private static final Pattern IBAN =
            Pattern.compile("(?<![A-Z0-9])[A-Z]{2}\\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?![A-Za-z0-9])");

    private static final int CHECK_DIGITS = 2;

    private final Layout layout;

    IbanField(Layout layout) {
        this.layout = layout;
    }

    Candidate read() {
        Candidate best = Candidate.NONE;
        for (int i = 0; i < layout.lines().size(); i++) {
            TextLine line = layout.lines().get(i);
            Matcher match = IBAN.matcher(line.text());
            while (line.digits() >= CHECK_DIGITS && match.find()) {
                Candidate candidate = candidate(line, match, isLabelled(i, match.start()));
                best = candidate.beats(best) ? candidate : best;
            }
        }
        return best;
    }

    private boolean isLabelled(int index, int start) {
        return layout.hits(index).stream().anyMatch(hit -> hit.kind() == Label.IBAN && hit.start() <= start);
    }

    private static Candidate candidate(TextLine line, Matcher match, boolean labelled) {
        // Greedy: the last group may be the next word, e.g. a BIC's start.
        String text = match.group();
        for (int end = text.length(); end > 14; end--) {
            String iban = text.substring(0, end).replace(" ", "");
            if (AccountNumber.isIban(iban)) {
                return new Candidate(iban, labelled ? 0.97 : 0.8, line.box(match.start(), match.start() + end));
            }
        }
        return labelled
                ? new Candidate(text.replace(" ", ""), 0.4, line.box(match.start(), match.end()))
                : Candidate.NONE;
    }
}
