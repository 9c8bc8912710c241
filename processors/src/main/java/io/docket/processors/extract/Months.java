package io.docket.processors.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of months and their abbreviations (en, de, fr, nl, es, it, pt), without accents. */
final class Months {
    private static final List<String> NAMES = List.of(
            "january jan januar janner jaenner janvier janv januari enero ene gennaio gen janeiro",
            "february feb februar fevrier fevr fev februari febrero febbraio fevereiro",
            "march mar marz maerz mrz mars maart mrt marzo marco",
            "april apr avril avr abril abr aprile",
            "may mai mei mayo maggio mag maio",
            "june jun juni juin junio giugno giu junho",
            "july jul juli juillet juil julio luglio lug julho",
            "august aug aout augustus agosto ago",
            "september sep sept septembre septiembre settembre set setembro",
            "october oct oktober okt octobre octubre ottobre ott outubro out",
            "november nov novembre noviembre novembro",
            "december dec dezember dez decembre diciembre dic dicembre dezembro");
    private static final Map<String, String> NUMBERS = new HashMap<>();

    static {
        for (int month = 1; month <= NAMES.size(); month++) {
            for (String name : NAMES.get(month - 1).split(" ", -1)) {
                NUMBERS.put(name, Integer.toString(month));
            }
        }
    }

    private Months() {}

    /** Returns 1 to 12 as a string, empty when it is no month. */
    static String number(String name) {
        return NUMBERS.getOrDefault(Key.of(name).text(), "");
    }
}
