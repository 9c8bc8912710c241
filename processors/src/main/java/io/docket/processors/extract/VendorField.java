package io.docket.processors.extract;

import io.docket.processors.document.Box;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the seller's name: from its label, the sender line, a legal form, or the letterhead. */
final class VendorField {
    private static final Pattern POSTAL_CODE = Pattern.compile("(?<!\\d)\\d{4,5}(?!\\d)");
    private static final Pattern STREET = Pattern.compile(".*\\p{L}{3}.* \\d{1,4} ?[a-z]?|\\d{1,5} .*");
    private static final int POSTAL_DIGITS = 4;
    private static final double LETTERHEAD = 0.25;

    private final Layout layout;
    private final Parties parties;
    private final AddressBlocks blocks;
    private final VendorEvidence evidence;

    VendorField(Layout layout, Parties parties) {
        this.layout = layout;
        this.parties = parties;
        blocks = new AddressBlocks(layout);
        evidence = new VendorEvidence(layout, parties);
    }

    Candidate read() {
        Candidate best = labelled();
        for (Candidate candidate : List.of(senderLine(), legalForm(), letterhead())) {
            best = candidate.beats(best) ? candidate : best;
        }
        return best;
    }

    private Candidate labelled() {
        for (Layout.Place place : parties.sellers()) {
            int from = place.hit().end();
            String rest = place.line().text().substring(from, layout.end(place));
            int skip = rest.length() - rest.replaceFirst("^[:\\s]+", "").length();
            int stop = rest.indexOf('\t', skip);
            String name = rest.substring(skip, stop < 0 ? rest.length() : stop).strip();
            if (CompanyName.isName(name)) {
                return new Candidate(name, 0.92, place.line().box(from + skip, from + skip + name.length()));
            }
            for (TextLine.Cell cell : layout.below(place.index(), place.box(), 1)) {
                if (CompanyName.isName(cell.text())) {
                    return new Candidate(cell.text().strip(), 0.9, cell.box());
                }
            }
        }
        return Candidate.NONE;
    }

    /** The small line over the window of an envelope, or at the foot: name, street, town. */
    private Candidate senderLine() {
        for (TextLine line : layout.lines()) {
            for (TextLine.Cell cell : line.cells()) {
                Matcher separator = CompanyName.SEPARATOR.matcher(cell.text());
                if (line.digits() >= POSTAL_DIGITS
                        && (cell.box().y() < 0.45 || cell.box().y() > 0.85)
                        && separates(separator)
                        && POSTAL_CODE
                                .matcher(cell.text().substring(separator.end()))
                                .find()
                        && layout.hits(line.index()).stream().noneMatch(hit -> hit.start() == cell.start())
                        && !parties.isBuyer(line, cell.start())) {
                    String name = cell.text().substring(0, separator.start()).strip();
                    if (CompanyName.isName(name)
                            && !Pattern.compile("\\d").matcher(name).find()) {
                        Box box = line.box(cell.start(), cell.start() + separator.start());
                        return new Candidate(name, cell.box().y() < 0.45 ? 0.85 : 0.7, box);
                    }
                }
            }
        }
        return Candidate.NONE;
    }

    /** Positions the matcher at the first separator. A single comma does not count, because it may belong to a town. */
    private static boolean separates(Matcher separator) {
        long count = separator.reset().results().count();
        return separator.reset().find() && (count > 1 || !separator.group().startsWith(","));
    }

    private Candidate legalForm() {
        Candidate best = Candidate.NONE;
        for (TextLine line : layout.lines()) {
            for (TextLine.Cell cell : line.cells()) {
                Matcher form = CompanyName.legalForm(cell.text());
                if (form.find() && form.start() > 1 && !parties.isBuyer(line, cell.start())) {
                    Candidate candidate = withForm(line, cell, form.end());
                    best = candidate.beats(best) ? candidate : best;
                }
            }
        }
        return best;
    }

    private Candidate withForm(TextLine line, TextLine.Cell cell, int end) {
        String head = cell.text().substring(0, end);
        int start = 0;
        Matcher separator = CompanyName.SEPARATOR.matcher(head);
        while (separator.find()) {
            start = separator.group().startsWith(",") ? start : separator.end();
        }
        int colon = head.lastIndexOf(": ");
        start = Math.max(start, colon < 0 ? 0 : colon + 2);
        String name = head.substring(start).strip();
        if (!CompanyName.isName(name) || name.split("\\s+", -1).length > 8) {
            return Candidate.NONE;
        }
        boolean whole = start == 0 && cell.text().length() - end < 3;
        double confidence = (whole ? 0.62 : 0.42)
                + evidence.bonus(name)
                + (cell.box().y() < LETTERHEAD ? 0.08 : 0)
                + evidence.registered(line, cell.box())
                - (blocks.isSecond(cell) ? 0.15 : 0);
        return new Candidate(name, Math.min(0.85, confidence), line.box(cell.start() + start, cell.start() + end));
    }

    /** The largest, else topmost, words at the top that are no label, number or title. */
    private Candidate letterhead() {
        Candidate best = Candidate.NONE;
        double tallest = 0;
        int order = 0;
        for (TextLine line : layout.lines()) {
            if (line.page() > 1 || line.box().y() > LETTERHEAD) {
                break;
            }
            for (TextLine.Cell cell : line.cells()) {
                boolean street =
                        order > 0 && STREET.matcher(cell.text().strip()).matches();
                if (street
                        || !CompanyName.isName(cell.text())
                        || parties.isBuyer(line, cell.start())
                        || isClaimed(line, cell)) {
                    continue;
                }
                boolean larger = cell.box().height() > tallest * 1.25;
                double confidence = 0.5
                        - order * 0.02
                        + (blocks.isFirst(cell) ? 0.1 : 0)
                        + evidence.bonus(cell.text())
                        + (larger && order > 0 ? 0.05 : 0);
                Candidate candidate = new Candidate(cell.text().strip(), confidence, cell.box());
                best = candidate.beats(best) ? candidate : best;
                tallest = Math.max(tallest, cell.box().height());
                order++;
            }
        }
        return best;
    }

    private boolean isClaimed(TextLine line, TextLine.Cell cell) {
        return layout.hits(line.index()).stream()
                .anyMatch(hit -> hit.start() >= cell.start()
                        && hit.start() < cell.end()
                        && (hit.start() <= cell.start() + 2 || hit.length() > 6));
    }
}
