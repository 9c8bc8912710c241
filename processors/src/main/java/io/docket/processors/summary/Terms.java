package io.docket.processors.summary;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** What a sentence is about: the stems of its words, without those that stand in every sentence. Not thread-safe. */
final class Terms {
    private static final int LEAST_LETTERS = 2;

    /** A language without a stemmer, as Polish is for Snowball, has the beginnings of words for stems. */
    private static final int STEM = 6;

    private static final Map<String, ALGORITHM> STEMMERS = Map.ofEntries(
            Map.entry("eng", ALGORITHM.ENGLISH),
            Map.entry("deu", ALGORITHM.GERMAN),
            Map.entry("fra", ALGORITHM.FRENCH),
            Map.entry("nld", ALGORITHM.DUTCH),
            Map.entry("ita", ALGORITHM.ITALIAN),
            Map.entry("spa", ALGORITHM.SPANISH),
            Map.entry("por", ALGORITHM.PORTUGUESE),
            Map.entry("dan", ALGORITHM.DANISH),
            Map.entry("swe", ALGORITHM.SWEDISH));

    private final Set<String> stopWords;
    private final Optional<Stemmer> stemmer;
    /** A text says most of its words many times. */
    private final Map<String, String> stems = new HashMap<>();

    Terms(String language) {
        stopWords = StopWords.of(language);
        stemmer = Optional.ofNullable(STEMMERS.get(language)).map(SnowballStemmer::new);
    }

    /** Returns how often each term stands in a sentence. */
    Map<String, Integer> of(String sentence) {
        Map<String, Integer> terms = new HashMap<>();
        String lower = sentence.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length()) {
            int first = lower.codePointAt(at);
            int end = at + Character.charCount(first);
            if (Character.isIdeographic(first)) {
                terms.merge(lower.substring(at, end), 1, Integer::sum);
            } else if (Character.isLetter(first)) {
                end = endOfWord(lower, end);
                add(lower.substring(at, end), terms);
            }
            at = end;
        }
        return terms;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && goesOn(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean goesOn(int c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private void add(String word, Map<String, Integer> terms) {
        if (word.length() >= LEAST_LETTERS && !stopWords.contains(word)) {
            terms.merge(stems.computeIfAbsent(word, this::stem), 1, Integer::sum);
        }
    }

    private String stem(String word) {
        return stemmer.map(known -> known.stem(word).toString())
                .orElseGet(() -> word.substring(0, Math.min(STEM, word.length())));
    }
}
