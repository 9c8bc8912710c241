package io.docket.processors.classify;

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
    private static final int CELLS = 3;
    private static final int ROW_CHARACTERS = 200;

    /** Where the words have to stand. */
    enum Place {
        ANYWHERE,
        /** At the beginning of a line. */
        BEGINNING,
        /** Alone on a line, but for dots and a page number. */
        HEADING,
        /** At an end of a short line among the first. */
        TITLE,
        /** Lines with cells; words do not count. */
        ROWS
    }

    static Cue has(double weight, int most, String... words) {
        return new Cue(weight, most, Place.ANYWHERE, List.of(words));
    }

    static Cue begins(double weight, int most, String... words) {
        return new Cue(weight, most, Place.BEGINNING, List.of(words));
    }

    static Cue headed(double weight, int most, String... words) {
        return new Cue(weight, most, Place.HEADING, List.of(words));
    }

    static Cue titled(double weight, int most, String... words) {
        return new Cue(weight, most, Place.TITLE, List.of(words));
    }

    static Cue rows(double weight, int most) {
        return new Cue(weight, most, Place.ROWS, List.of());
    }

    double score(Ends ends) {
        int count = switch (place) {
            case ANYWHERE -> occurrences(ends.text());
            case BEGINNING -> lines(ends.lines(), this::begins);
            case HEADING -> lines(ends.lines(), this::isHeading);
            case TITLE ->
                lines(ends.lines().subList(0, Math.min(TITLE_LINES, ends.lines().size())), this::isTitle);
            case ROWS -> (int) ends.text().lines().filter(Cue::hasCells).count();
        };
        return weight * Math.min(most, count);
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
        return words.stream().anyMatch(word -> line.startsWith(word) && isLimit(line, word.length()));
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
                && words.stream().anyMatch(word -> line.endsWith(word) || hasWord(line, word));
    }

    private static boolean hasWord(String line, String word) {
        int at = line.indexOf(word);
        return at >= 0 && isLimit(line, at - 1) && isLimit(line, at + word.length());
    }

    /** A sentence of a legal text may have as many semicolons, but is longer. */
    private static boolean hasCells(String line) {
        int cells = 1;
        for (int i = 0; i < line.length() && line.length() <= ROW_CHARACTERS; i++) {
            char c = line.charAt(i);
            cells += c == '\t' || c == ';' || c == '|' ? 1 : 0;
        }
        return cells >= CELLS;
    }

    /** Whether no word goes on here. */
    private static boolean isLimit(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
