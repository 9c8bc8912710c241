package io.docket.processors.summary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words at the beginning of a sentence that lean on the one before it: "He", "This", "However". */
final class Openers {
    private static final Map<String, Set<String>> OF = Map.of(
            "eng",
            words(
                    "he she it they this these those such however therefore thus hence but and also moreover furthermore then"
                            + " otherwise nevertheless instead consequently besides both each neither one his her its their"),
            "deu",
            words(
                    "er sie es dies diese dieser dieses diesem diesen jedoch aber doch daher deshalb deswegen dadurch dabei dafür"
                            + " dagegen damit danach dazu davon darüber außerdem zudem ferner trotzdem allerdings hingegen dann sonst"
                            + " somit also und oder ihre ihr sein seine letztere"),
            "fra",
            words(
                    "il elle ils elles ce cela ceci cette ces celui celle toutefois cependant donc mais et ainsi or puis ensuite"
                            + " pourtant néanmoins son sa ses leur leurs"),
            "nld",
            words(
                    "hij zij ze het dit deze dat die echter daarom dus maar en ook bovendien verder toch daardoor daarna anders"
                            + " zijn haar hun"),
            "ita",
            words(
                    "egli ella esso essa essi esse questo questa questi queste ciò tuttavia però dunque quindi ma e inoltre"
                            + " poi infatti anche invece pertanto"),
            "spa",
            words(
                    "él ella ellos ellas este esta esto estos estas ese esa eso esos esas sin pero y además también entonces"
                            + " luego así aunque tampoco su sus"),
            "por",
            words(
                    "ele ela eles elas este esta isto estes estas esse essa isso esses essas porém contudo todavia mas e além"
                            + " também então assim portanto seu sua seus suas"),
            "pol",
            words(
                    "on ona ono oni one to ten ta te ci jednak dlatego więc ale i oraz a ponadto także również natomiast potem"
                            + " wtedy jego jej ich"));

    private Openers() {}

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ", -1)));
    }

    /** Returns whether a sentence in a language begins with one. */
    static boolean isFirst(String sentence, String language) {
        int start = 0;
        while (start < sentence.length() && !Character.isLetter(sentence.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < sentence.length() && Character.isLetter(sentence.charAt(end))) {
            end++;
        }
        return OF.getOrDefault(language, Set.of())
                .contains(sentence.substring(start, end).toLowerCase(Locale.ROOT));
    }
}
