package io.docket.processors.extract;

import java.util.List;

/** Reads the invoice date and the due date. */
final class DateFields {
    private final Layout layout;
    private final Dates dates;

    DateFields(Layout layout, Dates dates) {
        this.layout = layout;
        this.dates = dates;
    }

    Candidate invoiceDate() {
        Candidate labelled = first(Label.INVOICE_DATE, 0.95);
        if (labelled.value() == null) {
            labelled = first(Label.DATE, 0.9);
        }
        return labelled.value() == null ? unlabelled() : labelled;
    }

    Candidate dueDate() {
        Candidate best = Candidate.NONE;
        for (Layout.Place place : layout.places(Label.DUE_DATE)) {
            Candidate candidate = at(place, 0.95);
            boolean later = candidate.value() != null
                    && best.value() != null
                    && candidate.confidence() == best.confidence()
                    && candidate.value().compareTo(best.value()) > 0
                    && sameLine(candidate, best);
            best = candidate.beats(best) || later ? candidate : best;
        }
        return best;
    }

    /** The discount date and the due date are often in one sentence; the later one is the due date. */
    private static boolean sameLine(Candidate one, Candidate other) {
        return one.box() != null
                && other.box() != null
                && one.box().page() == other.box().page()
                && Math.abs(one.box().y() - other.box().y()) < one.box().height();
    }

    private Candidate first(Label label, double confidence) {
        Candidate best = Candidate.NONE;
        for (Layout.Place place : layout.places(label)) {
            Candidate candidate = at(place, confidence);
            best = candidate.beats(best) ? candidate : best;
        }
        return best;
    }

    private Candidate at(Layout.Place place, double confidence) {
        List<Dates.Found> right = dates.in(place.line(), place.hit().end(), layout.end(place));
        if (!right.isEmpty() && right.get(0).start() - place.hit().end() <= 25) {
            return right.get(0).candidate(confidence);
        }
        for (TextLine.Cell cell : layout.around(place)) {
            List<Dates.Found> found = dates.in(cell.line(), cell.start(), cell.end());
            if (!found.isEmpty() && found.get(0).start() - cell.start() <= 3) {
                return found.get(0).candidate(confidence - 0.05);
            }
        }
        return Candidate.NONE;
    }

    /** The date after the invoice number, else the first without another label, as in a letterhead. */
    private Candidate unlabelled() {
        for (Layout.Place place : layout.places(Label.INVOICE_NUMBER, Label.TITLE)) {
            List<Dates.Found> behind = dates.in(place.line(), place.hit().end(), layout.end(place));
            if (!behind.isEmpty()) {
                return behind.get(0).candidate(0.8);
            }
        }
        for (int i = 0; i < layout.lines().size(); i++) {
            TextLine line = layout.lines().get(i);
            for (Dates.Found date : dates.in(line)) {
                boolean claimed = layout.hits(i).stream()
                        .anyMatch(hit -> hit.start() < date.start()
                                && (hit.kind() == Label.DUE_DATE || hit.kind() == Label.OTHER));
                if (!claimed) {
                    return date.candidate(0.5);
                }
            }
        }
        return Candidate.NONE;
    }
}
