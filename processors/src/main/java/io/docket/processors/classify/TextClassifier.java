package io.docket.processors.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Tells what a text is by the words that letters, contracts, reports and invoices are made with, in the eight languages that
 * texts are summarised in. A linear model whose weights are those of the words; {@code other} is what remains.
 */
public final class TextClassifier {
    /** The ends of a text say most of what it is. */
    private static final int HEAD = 12_000;

    private static final int TAIL = 3_000;
    private static final double OTHER = 2;

    private static final List<Cues> CLASSES =
            List.of(LetterCues.cues(), ContractCues.cues(), ReportCues.cues(), InvoiceCues.cues());

    private static final Cues NONE_OF_THEM = OtherCues.cues();

    private TextClassifier() {}

    private record Scored(String name, double score) {}

    /** Returns what a text is; the confidence is its share of the odds (softmax). */
    public static TextClass of(String text) {
        Ends ends = new Ends(ends(text).toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        List<Scored> scored = new ArrayList<>();
        scored.add(new Scored(NONE_OF_THEM.name(), OTHER + NONE_OF_THEM.score(ends)));
        CLASSES.forEach(each -> scored.add(new Scored(each.name(), each.score(ends))));
        scored.add(new Scored("table", Grid.score(ends)));
        Scored best =
                scored.stream().max(Comparator.comparingDouble(Scored::score)).orElseThrow();
        double odds =
                scored.stream().mapToDouble(each -> Math.exp(each.score())).sum();
        return new TextClass(best.name(), Math.round(Math.exp(best.score()) / odds * 100) / 100.0);
    }

    private static String ends(String text) {
        return text.length() <= HEAD + TAIL
                ? text
                : text.substring(0, HEAD) + "\n" + text.substring(text.length() - TAIL);
    }
}
