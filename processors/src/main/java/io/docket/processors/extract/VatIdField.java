package io.docket.processors.extract;

import io.docket.processors.document.VatId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the seller's tax number; the buyer's, which many invoices print too, is left out. */
final class VatIdField {
    private static final String D = "[ .]?\\d";
    private static final Pattern EUROPEAN = Pattern.compile(
            "(?<![A-Za-z0-9])(?=[A-Z]{2})(?:ATU(?:D){8}|BE ?[01](?:D){9}|BG(?:D){9,10}|CY(?:D){8}[A-Z]|CZ(?:D){8,10}|DE(?:D){9}|DK(?:D){8}"
                            .replace("D)", D + ")")
                    + "|EE(?:D){9}|EL(?:D){9}|ES ?[A-Z0-9](?:D){7}[A-Z0-9]|FI(?:D){8}|FR ?[A-Z0-9]{2}(?:D){9}|GB(?:D){9}|HR(?:D){11}|HU(?:D){8}|IE ?\\d[A-Z0-9](?:D){5}[A-Z]{1,2}"
                            .replace("D)", D + ")")
                    + "|IT(?:D){11}|LT(?:D){9,12}|LU(?:D){8}|LV(?:D){11}|MT(?:D){8}|NL(?:D){9}\\.?B\\.?(?:D){2}|PL(?:D){10}|PT(?:D){9}|RO(?:D){2,10}|SE(?:D){12}|SI(?:D){8}|SK(?:D){10}"
                            .replace("D)", D + ")")
                    + "|CHE-?(?:\\d{3}\\.?){3}(?: ?(?:MWST|TVA|IVA))?)(?![A-Za-z0-9])");
    /** Behind a label: whatever has at least seven digits. */
    private static final Pattern LABELLED =
            Pattern.compile("^[\\s:.#]*((?=(?:[A-Za-z .-]*\\d){7})[A-Z0-9][A-Z0-9.-]*(?: [A-Z]?\\d[A-Z0-9.-]*){0,4})");

    private static final int FEWEST_DIGITS = 2;

    private final Layout layout;
    private final Parties parties;

    VatIdField(Layout layout, Parties parties) {
        this.layout = layout;
        this.parties = parties;
    }

    Candidate read() {
        Candidate best = Candidate.NONE;
        for (int i = 0; i < layout.lines().size(); i++) {
            TextLine line = layout.lines().get(i);
            Matcher match = EUROPEAN.matcher(line.text());
            while (line.digits() >= FEWEST_DIGITS && match.find()) {
                Candidate candidate = european(i, line, match);
                best = candidate.beats(best) ? candidate : best;
            }
        }
        for (Layout.Place place : layout.places(Label.VAT_ID)) {
            Candidate candidate = labelled(place);
            best = candidate.beats(best) ? candidate : best;
        }
        return best;
    }

    private Candidate european(int index, TextLine line, Matcher match) {
        boolean buyers = layout.hits(index).stream()
                .anyMatch(hit -> hit.kind() == Label.BUYER_VAT_ID && hit.end() <= match.start());
        boolean account = layout.hits(index).stream()
                .anyMatch(
                        hit -> hit.kind() == Label.IBAN && hit.end() <= match.start() && match.start() - hit.end() < 4);
        if (buyers || account || parties.isBuyer(line, match.start())) {
            return Candidate.NONE;
        }
        String id = match.group().replaceAll("[ .-]", "").replaceAll("(?:MWST|TVA|IVA)$", "");
        boolean labelled =
                layout.hits(index).stream().anyMatch(hit -> hit.kind() == Label.VAT_ID && hit.end() <= match.start());
        boolean checked = id.charAt(2) != 'E' && VatId.hasRightCheckDigits(id);
        double confidence = labelled ? (checked ? 0.97 : 0.75) : (checked ? 0.8 : 0.5);
        return new Candidate(id, confidence, line.box(match.start(), match.end()));
    }

    private Candidate labelled(Layout.Place place) {
        int from = place.hit().end();
        int to = layout.end(place);
        if (from >= to || parties.isBuyer(place.line(), from)) {
            return Candidate.NONE;
        }
        Matcher match = LABELLED.matcher(place.line().text().substring(from, to));
        if (!match.find()) {
            return Candidate.NONE;
        }
        String id = match.group(1).replaceAll("[ .]", "").toUpperCase(Locale.ROOT);
        return new Candidate(id, 0.65, place.line().box(from + match.start(1), from + match.end(1)));
    }
}
