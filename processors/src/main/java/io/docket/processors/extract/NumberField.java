package io.docket.processors.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the invoice's number. */
final class NumberField {
    /** What may stand between a label and the number. */
    private static final Pattern FILLER = Pattern.compile(
            "(?i)^[\\s:.#*\u00b0\u00ba\u2013-]*(?:(?:nr|no|num|number|nummer|n\u00b0|n\u00ba|id|ref)(?!\\p{L})\\.?[\\s:.#*\u2013-]*)?");

    private static final Pattern NUMBER = Pattern.compile(
            "^(?:[A-Z]{1,5}[ -])?(?=[\\w/.\u2013-]*\\d)[A-Za-z0-9](?:[\\w/.\u2013-]*[A-Za-z0-9])?(?![,'\u2019\\p{Sc}%@])");
    private static final Pattern PRICE = Pattern.compile("\\d+[.]\\d\\d");

    private final Layout layout;
    private final Dates dates;

    NumberField(Layout layout, Dates dates) {
        this.layout = layout;
        this.dates = dates;
    }

    Candidate read() {
        Candidate best = Candidate.NONE;
        for (Layout.Place place : layout.places(Label.INVOICE_NUMBER)) {
            Candidate candidate = at(place, 0.95);
            best = candidate.beats(best) ? candidate : best;
        }
        for (Layout.Place place : layout.places(Label.TITLE)) {
            Candidate candidate = opensCell(place) ? at(place, 0.7) : Candidate.NONE;
            best = candidate.beats(best) ? candidate : best;
        }
        return best;
    }

    /** The word "invoice" is a title only at the start of a cell, not within a sentence or name. */
    private static boolean opensCell(Layout.Place place) {
        return place.line().cells().stream()
                .anyMatch(cell -> cell.start() == place.hit().start());
    }

    private Candidate at(Layout.Place place, double confidence) {
        Candidate right = read(place.line(), place.hit().end(), layout.end(place), confidence);
        if (right.value() != null) {
            return right;
        }
        for (TextLine.Cell cell : layout.around(place)) {
            Candidate other = layout.isLabelled(cell)
                    ? Candidate.NONE
                    : read(cell.line(), cell.start(), cell.end(), confidence - 0.05);
            if (other.value() != null) {
                return other;
            }
        }
        return Candidate.NONE;
    }

    private Candidate read(TextLine line, int from, int to, double confidence) {
        if (from >= to) {
            return Candidate.NONE;
        }
        String rest = line.text().substring(from, to);
        Matcher filler = FILLER.matcher(rest);
        int skipped = filler.find() ? filler.end() : 0;
        Matcher number = NUMBER.matcher(rest.substring(skipped));
        if (!number.find() || skipped > 12) {
            return Candidate.NONE;
        }
        int start = from + skipped;
        int end = start + number.end();
        boolean date = dates.in(line).stream().anyMatch(found -> found.start() <= start && found.end() >= end);
        if (date || PRICE.matcher(number.group()).matches()) {
            return Candidate.NONE;
        }
        return new Candidate(number.group().strip(), confidence, line.box(start, end));
    }
}
