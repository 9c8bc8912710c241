package io.docket.routes.flow;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeSet;

/** Suggests the known name that was probably meant by an unknown one. */
public final class Nearest {
    private static final int MAX_SHOWN = 60;

    private Nearest() {}

    /** Returns one sentence about a name that is not known, e.g. {@code Parameter "limt" is not known here; "limit" is}. */
    public static String unknown(String what, String name, Collection<String> known) {
        String shown = name.length() > MAX_SHOWN ? name.substring(0, MAX_SHOWN) + "…" : name;
        String quoted = what + " \"" + shown.replaceAll("\\p{Cntrl}", "?") + "\" is not known here";
        return new TreeSet<>(known)
                .stream()
                        .min(Comparator.comparingInt(candidate -> distance(shown, candidate)))
                        .map(nearest -> quoted + "; \"" + nearest + "\" is")
                        .orElse(quoted + ", and none is");
    }

    /** The Levenshtein distance, ignoring case. */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
