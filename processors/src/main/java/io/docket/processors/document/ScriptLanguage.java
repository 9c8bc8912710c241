package io.docket.processors.document;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the language of a text in another script than the Latin one. */
final class ScriptLanguage {
    private static final int SAMPLE = 20_000;
    private static final Map<UnicodeScript, String> OF_ONE = Map.of(
            UnicodeScript.GREEK, "ell",
            UnicodeScript.HEBREW, "heb",
            UnicodeScript.THAI, "tha",
            UnicodeScript.HANGUL, "kor",
            UnicodeScript.HIRAGANA, "jpn",
            UnicodeScript.KATAKANA, "jpn",
            UnicodeScript.ARMENIAN, "hye",
            UnicodeScript.GEORGIAN, "kat",
            UnicodeScript.DEVANAGARI, "hin");

    private static final Pattern UKRAINIAN = Pattern.compile("[іїєґ]");
    private static final Pattern BELARUSIAN = Pattern.compile("ў");
    private static final Pattern SERBIAN = Pattern.compile("[ђћљњџ]");
    private static final Pattern RUSSIAN = Pattern.compile("[ыэё]");
    private static final Pattern URDU = Pattern.compile("[ٹڈڑے]");
    private static final Pattern PERSIAN = Pattern.compile("[پچژگی]");

    private ScriptLanguage() {}

    /** Returns its ISO 639-2/T code; empty when most letters are Latin, there are none, or the script has many languages. */
    static Optional<String> of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
        Map<UnicodeScript, Integer> letters = letters(sample);
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .flatMap(most -> language(most, sample, letters));
    }

    private static Map<UnicodeScript, Integer> letters(String sample) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        return letters;
    }

    private static Optional<String> language(UnicodeScript most, String sample, Map<UnicodeScript, Integer> letters) {
        return switch (most) {
            case CYRILLIC -> Optional.of(cyrillic(sample));
            case ARABIC -> Optional.of(arabic(sample));
            case HAN -> Optional.of(letters.containsKey(UnicodeScript.HIRAGANA) ? "jpn" : "zho");
            default -> Optional.ofNullable(OF_ONE.get(most));
        };
    }

    private static String cyrillic(String sample) {
        if (BELARUSIAN.matcher(sample).find()) {
            return "bel";
        }
        if (RUSSIAN.matcher(sample).find()) {
            return "rus";
        }
        if (UKRAINIAN.matcher(sample).find()) {
            return "ukr";
        }
        return SERBIAN.matcher(sample).find() ? "srp" : "bul";
    }

    private static String arabic(String sample) {
        if (URDU.matcher(sample).find()) {
            return "urd";
        }
        return PERSIAN.matcher(sample).find() ? "fas" : "ara";
    }
}
