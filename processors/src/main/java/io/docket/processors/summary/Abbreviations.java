package io.docket.processors.summary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a full stop of an abbreviation, an initial or an ordinal number from one that ends a sentence. */
final class Abbreviations {
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}|[ivxlcIVXLC]{1,5}");

    private static final Set<String> KNOWN =
            Set.copyOf(Arrays.asList(("dr prof mr mrs ms st jr sr vs cf fig figs eq eqs vol pp ed eds inc"
                            + " ltd corp approx dept est incl nos ref sec art arts ch par para al jan feb mar apr jun jul aug sep"
                            + " sept oct nov dec nr abs bzw ca fa ggf inkl zzgl exkl usw vgl evtl str gem geb hr fr dipl ing okt dez"
                            + " mio mrd bd kap ziff lit buchst allg betr bspw sog tel fax janv févr avr juil déc mme mlle env"
                            + " chap dhr mevr bijv enz blz dec mrt okt geo sig sigg dott avv rag geom gen mag giu lug ago set ott"
                            + " dic pag pagg sra srta sres ud uds avda núm pág ene abr jul sto exmo exma lda tzn np itd itp godz"
                            + " inż mgr ul św wg poz")
                    .split(" ", -1)));

    private Abbreviations() {}

    /** Returns whether what stands before a sentence end is none. */
    static boolean end(String before) {
        String word = wordBeforeStop(before);
        return !word.isEmpty()
                && (word.codePointCount(0, word.length()) == 1
                        || word.contains(".")
                        || ORDINAL.matcher(word).matches()
                        || KNOWN.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** Returns the word before the full stop at the end, with the stops inside it; empty when there is none. */
    private static String wordBeforeStop(String before) {
        int stop = before.length() - 1;
        while (stop >= 0 && isBehind(before.charAt(stop))) {
            stop--;
        }
        if (stop < 0 || before.charAt(stop) != '.') {
            return "";
        }
        int start = stop;
        while (start > 0 && isOfWord(before.codePointBefore(start))) {
            start -= Character.charCount(before.codePointBefore(start));
        }
        while (start < stop && before.charAt(start) == '.') {
            start++;
        }
        return before.substring(start, stop);
    }

    private static boolean isBehind(char c) {
        return Character.isWhitespace(c) || "\"'»”’)".indexOf(c) >= 0;
    }

    private static boolean isOfWord(int c) {
        return c == '.' || Character.isLetterOrDigit(c);
    }
}
