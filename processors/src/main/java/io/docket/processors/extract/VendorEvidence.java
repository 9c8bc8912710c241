package io.docket.processors.extract;

import io.docket.processors.document.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What speaks for a name being the seller's, besides how and where it stands; each fact adds to a confidence. */
final class VendorEvidence {
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:@|www\\.|https?://)([a-z0-9-]+(?:\\.[a-z0-9-]+)*)\\.[a-z]{2,}", Pattern.CASE_INSENSITIVE);

    private final Layout layout;
    private final Parties parties;
    private final Set<String> domains = new HashSet<>();
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    VendorEvidence(Layout layout, Parties parties) {
        this.layout = layout;
        this.parties = parties;
        for (TextLine line : layout.lines()) {
            Matcher domain = DOMAIN.matcher(line.text());
            while (mayHaveDomain(line) && domain.find()) {
                if (!parties.isBuyer(line, domain.start())) {
                    domains.add(Key.of(domain.group(1)).text());
                }
            }
            keys.add(line.key().text());
            line.cells().forEach(cell -> seen.merge(cell.key(), 1, Integer::sum));
        }
    }

    private static boolean mayHaveDomain(TextLine line) {
        String key = line.key().text();
        return line.text().indexOf('@') >= 0 || key.contains("www") || key.contains("http");
    }

    /** The seller's name stands over the numbers under which it is registered. */
    double registered(TextLine line, Box name) {
        boolean near = layout.places(Label.VAT_ID, Label.IBAN).stream()
                .filter(place -> place.line().page() == line.page()
                        && !parties.isBuyer(place.line(), place.hit().start()))
                .map(Layout.Place::box)
                .anyMatch(
                        box -> Math.abs(box.x() - name.x()) < 0.1 && box.y() >= name.y() && box.y() - name.y() < 0.15);
        return near ? 0.08 : 0;
    }

    /** The name is in a web address, or stands more than once. */
    double bonus(String name) {
        String key = Key.of(name).text();
        boolean web = domains.stream()
                .anyMatch(domain ->
                        domain.length() > 3 && (domain.contains(key) || key.contains(domain) || shared(key, domain)));
        return (web ? 0.12 : 0) + (seen.getOrDefault(key, 0) > 1 || linesWith(key) > 1 ? 0.05 : 0);
    }

    private long linesWith(String key) {
        return keys.stream().filter(line -> line.contains(key)).count();
    }

    private static boolean shared(String key, String domain) {
        return key.length() >= 6 && domain.contains(key.substring(0, 6));
    }
}
