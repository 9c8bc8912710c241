package io.docket.processors.split;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the lines of paragraphs that were wrapped, as on pages and in mails: translators take the end of a line for the end of
 * a sentence. Lines of lists, tables, addresses and headings stay.
 */
public final class WrappedLines {
    /** Shorter lines were ended on purpose. */
    private static final int LEAST_WRAPPED = 40;
    /** A line was full when it is at least so much of the longest. */
    private static final double FULL = 0.7;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");
    private static final Pattern ITEM =
            Pattern.compile("\\s*(?:[-*•·▪◦–—+>|]|\\(?[0-9]{1,3}[.)]|\\(?[a-zA-Z][.)]|§|Art\\.).*", Pattern.DOTALL);
    private static final Pattern COLUMNS = Pattern.compile("\\S(?:\\t| {3,}+)\\s*+\\S|\\|");

    private WrappedLines() {}

    /** Returns the text with one line for each paragraph; all other characters stay as they are. */
    public static String joined(String text) {
        List<String> lines = List.of(LINE_END.split(text, -1));
        int longest =
                lines.stream().mapToInt(line -> line.strip().length()).max().orElse(0);
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < lines.size(); i++) {
            joined.append(lines.get(i));
            if (i + 1 == lines.size()) {
                break;
            }
            if (goesOn(lines.get(i), lines.get(i + 1), longest)) {
                glue(joined, lines.get(i + 1));
            } else {
                joined.append('\n');
            }
        }
        return joined.toString();
    }

    private static boolean goesOn(String line, String next, int longest) {
        int length = line.strip().length();
        return length >= Math.max(LEAST_WRAPPED, FULL * longest)
                && !next.isBlank()
                && !ITEM.matcher(next).matches()
                && !COLUMNS.matcher(line).find()
                && !COLUMNS.matcher(next).find()
                && goesOnInWords(line.stripTrailing(), next.stripLeading());
    }

    /** After the end of a sentence nothing is gained, and what follows may be a heading. */
    private static boolean goesOnInWords(String line, String next) {
        int last = line.codePointBefore(line.length());
        int first = next.codePointAt(0);
        return Character.isLowerCase(first) || ",;-–(".indexOf(last) >= 0 || Character.isLowerCase(last);
    }

    /** A word that was cut at the end of a line becomes whole. */
    private static void glue(StringBuilder text, String next) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        boolean isCut = end > 1
                && text.charAt(end - 1) == '-'
                && Character.isLowerCase(text.charAt(end - 2))
                && Character.isLowerCase(next.stripLeading().charAt(0));
        if (isCut) {
            text.setLength(end - 1);
        } else {
            text.append(' ');
        }
    }
}
