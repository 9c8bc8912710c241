package io.docket.routes.flow;

import java.util.Collection;
import java.util.Comparator;

/** What somebody meant who misspelt a name. */
public final class Suggestion {
    private static final int FARTHEST = 3;

    private Suggestion() {}

    /** Returns a question with the nearest name, or else all names. */
    public static String of(String given, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(given, name)))
                .filter(name -> distance(given, name) <= FARTHEST)
                .map(name -> "did you mean \"" + name + "\"?")
                .orElse("there are " + String.join(", ", names.stream().sorted().toList()));
    }

    /** Edits of one character that lead from one name to the other (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int same = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
