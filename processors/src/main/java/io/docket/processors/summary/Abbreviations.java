package io.docket.processors.summary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a full stop of an abbreviation, an initial or an ordinal number from one that ends a sentence. */
final class Abbreviations {
    /** The word before a full stop, with the stops inside it. */
    private static final Pattern LAST = Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{N}.]*)\\.[\\s\"'»”’)]*$");

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
        Matcher last = LAST.matcher(before);
        if (!last.find()) {
            return false;
        }
        String word = last.group(1);
        return word.codePointCount(0, word.length()) == 1
                || word.contains(".")
                || ORDINAL.matcher(word).matches()
                || KNOWN.contains(word.toLowerCase(Locale.ROOT));
    }
}
