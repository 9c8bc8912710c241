package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

/** Counts the numbered paragraphs of one shape (21.1.2.4.1). */
final class SlideNumbers {
    private static final int LEVELS = 9;

    private final String[] schemes = new String[LEVELS];
    private final int[] counts = new int[LEVELS];
    private boolean counted = true;

    SlideNumbers() {
        Arrays.fill(schemes, "");
    }

    /** Begins a paragraph; one without a number ends the list. */
    void next() {
        if (!counted) {
            Arrays.fill(schemes, "");
        }
        counted = false;
    }

    /** Returns the number that the properties of a paragraph give it, with a space; empty for none. */
    String read(OfficeXml xml) throws IOException, UnreadableDocumentException {
        int level = Math.max(0, Math.min(LEVELS - 1, xml.number("lvl", 0)));
        String[] number = {""};
        xml.children(name -> {
            if (name.equals("a:buAutoNum")) {
                String scheme = Objects.requireNonNullElse(xml.attribute("type"), "arabicPeriod");
                number[0] = count(level, scheme, xml.number("startAt", 1));
                counted = true;
            }
        });
        return number[0];
    }

    private String count(int level, String scheme, int start) {
        counts[level] = schemes[level].equals(scheme) ? counts[level] + 1 : start;
        schemes[level] = scheme;
        Arrays.fill(schemes, level + 1, LEVELS, "");
        String number = NumberFormat.write(format(scheme), counts[level]);
        if (scheme.endsWith("ParenBoth")) {
            return "(" + number + ") ";
        }
        return number + (scheme.endsWith("ParenR") ? ")" : scheme.endsWith("Period") ? "." : "") + " ";
    }

    private static String format(String scheme) {
        if (scheme.startsWith("alphaLc")) {
            return "lowerLetter";
        }
        if (scheme.startsWith("alphaUc")) {
            return "upperLetter";
        }
        if (scheme.startsWith("romanLc")) {
            return "lowerRoman";
        }
        return scheme.startsWith("romanUc") ? "upperRoman" : "decimal";
    }
}
