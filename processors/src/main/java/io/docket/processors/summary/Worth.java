package io.docket.processors.summary;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How well a sentence would stand in a summary, away from its neighbours: a factor for its rank. */
final class Worth {
    private static final double LEANS = 0.6;
    private static final int FEW_TERMS = 4;
    private static final double MANNERS = 0.3;
    private static final double FRAGMENT = 0.3;
    private static final double ASIDE = 0.1;
    private static final double POINT = 1.3;
    private static final double FIGURE = 1.15;
    private static final double TITLE = 0.5;
    private static final int SALUTATION = 60;
    private static final int LONGEST_LINE = 1000;
    private static final int ITEM = 5;
    private static final int CAPTION = 20;
    private static final int TITLE_CHARACTERS = 120;
    private static final Set<String> SOURCES = Set.of(
            "references",
            "bibliography",
            "works cited",
            "literatur",
            "literaturverzeichnis",
            "quellen",
            "bibliographie",
            "références",
            "literatuur",
            "bibliografia",
            "bibliografía",
            "referencias",
            "referências",
            "literatura");

    private final String text;
    private final String language;
    private final Set<String> title;
    private final int sources;

    Worth(String text, String language, Terms terms) {
        this.text = text;
        this.language = language;
        title = terms.of(title(text)).keySet();
        sources = sources(text);
    }

    private static String title(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.codePoints().anyMatch(Character::isLetter))
                .findFirst()
                .filter(line -> line.length() <= TITLE_CHARACTERS)
                .orElse("");
    }

    /** Returns where the list of sources begins at the end of a text. */
    private static int sources(String text) {
        int end = text.length();
        while (end > text.length() / 2) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            if (end - start < TITLE_CHARACTERS && SOURCES.contains(heading(text.substring(start, end)))) {
                return start;
            }
            end = start - 1;
        }
        return text.length();
    }

    private static String heading(String line) {
        int start = 0;
        while (start < line.length() && !Character.isLetter(line.charAt(start))) {
            start++;
        }
        return line.substring(start).strip().toLowerCase(Locale.ROOT);
    }

    double of(Span span, String sentence, Map<String, Integer> terms) {
        if (isQuoted(span.start()) || span.start() >= sources) {
            return ASIDE;
        }
        if (isFragment(sentence) && !followsSalutation(span.start())) {
            return FRAGMENT;
        }
        String plain = Phrases.plain(sentence);
        double worth = Phrases.isManners(plain) ? MANNERS : Phrases.makesAPoint(plain) ? POINT : 1;
        worth *= Openers.isFirst(sentence, language) || sentence.endsWith("?") || isNumbered(sentence) ? LEANS : 1;
        worth *= terms.size() < FEW_TERMS ? LEANS : 1;
        worth *= sentence.chars().anyMatch(Character::isDigit) ? FIGURE : 1;
        return worth * (1 + TITLE * shareOfTitle(terms));
    }

    private double shareOfTitle(Map<String, Integer> terms) {
        long shared = title.stream().filter(terms::containsKey).count();
        return title.isEmpty() ? 0 : (double) shared / title.size();
    }

    /** Whether it stands in what a mail quotes, whose lines are not long; a text on one line must not be read again each time. */
    private boolean isQuoted(int at) {
        int line = at;
        while (line > 0 && at - line < LONGEST_LINE && text.charAt(line - 1) != '\n') {
            line--;
        }
        return text.charAt(line) == '>' && (line == 0 || text.charAt(line - 1) == '\n');
    }

    /** "Sehr geehrte Frau Muster," is followed by a sentence that begins with a small letter. */
    private boolean followsSalutation(int at) {
        String before = text.substring(Math.max(0, at - LONGEST_LINE), at);
        String line = before.stripTrailing();
        return line.endsWith(",")
                && line.length() - line.lastIndexOf('\n') <= SALUTATION
                && before.indexOf('\n', line.length()) >= 0;
    }

    /** An item of a list, or what stands below a picture: "3) Let", "Figure 2.10: Example", "Remark 7 (Rings)". */
    private static boolean isNumbered(String sentence) {
        int colon = sentence.indexOf(':');
        int bracket = sentence.indexOf(')');
        int open = sentence.indexOf('(');
        return (bracket > 0 && bracket < ITEM && sentence.lastIndexOf('(', bracket) < 0)
                || (open > 1 && open < CAPTION && Character.isDigit(sentence.charAt(open - 2)))
                || (colon > 1 && colon < CAPTION && Character.isDigit(sentence.charAt(colon - 1)));
    }

    /** The rest of a sentence that a page end has cut, an item of a list, or what leads to one. */
    private static boolean isFragment(String sentence) {
        int first = 0;
        while (first < sentence.length() && !Character.isLetter(sentence.charAt(first))) {
            first++;
        }
        char last = sentence.charAt(sentence.length() - 1);
        return last == ':'
                || last == ';'
                || (first < sentence.length() && Character.isLowerCase(sentence.charAt(first)));
    }
}
