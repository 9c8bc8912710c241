package io.docket.processors.classify;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Words that speak for a class of texts.
 *
 * @param weight of each that is found
 * @param most that count
 */
record Cue(double weight, int most, Place place, List<String> words) {
    private static final int TITLE_LINES = 15;
    private static final int TITLE_CHARACTERS = 80;
    private static final int HEADING_CHARACTERS = 60;
    private static final int CURRENCY = 4;
    /** A shorter word may end another one by chance. */
    private static final int COMPOUND = 6;

    /** Where the words have to stand. */
    enum Place {
        ANYWHERE,
        /** At the beginning of a line. */
        BEGINNING,
        /** At the beginning of a short line. */
        OPENING,
        /** Alone on a line, but for dots and a page number. */
        HEADING,
        /** In a short line among the first, or as the end of its last word. */
        TITLE,
        /** The same, but not as what a line gives the number of: "Order: 17" stands on an invoice too. */
        NAME,
        /** At the beginning of a line that ends with a sum; without words any such line counts. */
        SUM
    }

    private static Cue of(double weight, int most, Place place, String phrases) {
        return new Cue(weight, most, place, Arrays.asList(phrases.strip().split("\\s*[|\\n]\\s*", -1)));
    }

    static Cue has(double weight, int most, String phrases) {
        return of(weight, most, Place.ANYWHERE, phrases);
    }

    static Cue begins(double weight, int most, String phrases) {
        return of(weight, most, Place.BEGINNING, phrases);
    }

    static Cue opens(double weight, int most, String phrases) {
        return of(weight, most, Place.OPENING, phrases);
    }

    static Cue headed(double weight, int most, String phrases) {
        return of(weight, most, Place.HEADING, phrases);
    }

    static Cue titled(double weight, int most, String phrases) {
        return of(weight, most, Place.TITLE, phrases);
    }

    static Cue named(double weight, int most, String phrases) {
        return of(weight, most, Place.NAME, phrases);
    }

    static Cue sums(double weight, int most, String phrases) {
        return of(weight, most, Place.SUM, phrases);
    }

    double score(Ends ends) {
        boolean mayEndWords = place == Place.TITLE || place == Place.NAME;
        return mayEndWords ? found(ends) : mayStandIn(ends).found(ends);
    }

    private Cue mayStandIn(Ends ends) {
        List<String> there = words.stream()
                .filter(word -> first(word).isEmpty() || ends.words().contains(first(word)))
                .toList();
        return new Cue(weight, most, place, there);
    }

    private static String first(String phrase) {
        int end = 0;
        while (end < phrase.length() && Character.isLetterOrDigit(phrase.charAt(end))) {
            end++;
        }
        return phrase.substring(0, end);
    }

    private double found(Ends ends) {
        int count = switch (place) {
            case ANYWHERE -> occurrences(ends.text());
            case BEGINNING -> lines(ends.lines(), this::begins);
            case OPENING -> lines(ends.lines(), line -> line.length() <= HEADING_CHARACTERS && begins(line));
            case HEADING -> lines(ends.lines(), this::isHeading);
            case TITLE -> lines(first(ends.lines()), this::isTitle);
            case NAME ->
                lines(first(ends.lines()), line -> isTitle(line) && line.indexOf(':') < 0 && line.indexOf('#') < 0);
            case SUM -> lines(ends.lines(), line -> endsWithSum(line) && begins(line));
        };
        return weight * Math.min(most, count);
    }

    private static List<String> first(List<String> lines) {
        return lines.subList(0, Math.min(TITLE_LINES, lines.size()));
    }

    private static int lines(List<String> lines, Predicate<String> counts) {
        return (int) lines.stream().filter(counts).count();
    }

    private int occurrences(String text) {
        int count = 0;
        for (String word : words) {
            int at = text.indexOf(word);
            while (at >= 0 && count < most) {
                if (isLimit(text, at - 1) && isLimit(text, at + word.length())) {
                    count++;
                }
                at = text.indexOf(word, at + word.length());
            }
        }
        return count;
    }

    private boolean begins(String line) {
        return words.stream()
                .anyMatch(word -> word.isEmpty() || (line.startsWith(word) && isLimit(line, word.length())));
    }

    private boolean isHeading(String line) {
        if (line.length() > HEADING_CHARACTERS) {
            return false;
        }
        int end = line.length();
        while (end > 0 && ". …\t:0123456789".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.contains(line.substring(0, end));
    }

    /** "Lease agreement", "Mietvertrag", "Contrat de bail", "Bericht über das Jahr". */
    private boolean isTitle(String line) {
        return line.length() <= TITLE_CHARACTERS
                && words.stream()
                        .anyMatch(word -> (word.length() >= COMPOUND && line.endsWith(word)) || hasWord(line, word));
    }

    private static boolean hasWord(String line, String word) {
        int at = line.indexOf(word);
        return at >= 0 && isLimit(line, at - 1) && isLimit(line, at + word.length());
    }

    /** Two decimals, and perhaps a currency behind them. */
    private static boolean endsWithSum(String line) {
        int end = line.length();
        while (end > 0 && line.length() - end < CURRENCY && !isDigit(line.charAt(end - 1))) {
            end--;
        }
        return end > 3
                && isDigit(line.charAt(end - 1))
                && isDigit(line.charAt(end - 2))
                && (line.charAt(end - 3) == '.' || line.charAt(end - 3) == ',')
                && isDigit(line.charAt(end - 4));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether no word goes on here. */
    private static boolean isLimit(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
