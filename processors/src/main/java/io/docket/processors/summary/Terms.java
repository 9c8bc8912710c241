package io.docket.processors.summary;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** What a sentence is about: the stems of its words, without those that stand in every sentence. Not thread-safe. */
final class Terms {
    private static final Pattern WORD = Pattern.compile("\\p{IsIdeographic}|\\p{L}[\\p{L}\\p{M}\\p{Nd}]*");
    private static final int LEAST_LETTERS = 2;

    /** Polish is left out because Snowball has no Polish. */
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

    Terms(String language) {
        stopWords = StopWords.of(language);
        stemmer = Optional.ofNullable(STEMMERS.get(language)).map(SnowballStemmer::new);
    }

    /** Returns how often each term stands in a sentence. */
    Map<String, Integer> of(String sentence) {
        Map<String, Integer> terms = new HashMap<>();
        Matcher words = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = words.group();
            if (Character.isIdeographic(word.codePointAt(0))) {
                terms.merge(word, 1, Integer::sum);
            } else if (word.length() >= LEAST_LETTERS && !stopWords.contains(word)) {
                terms.merge(stem(word), 1, Integer::sum);
            }
        }
        return terms;
    }

    private String stem(String word) {
        return stemmer.map(known -> known.stem(word).toString()).orElse(word);
    }
}
