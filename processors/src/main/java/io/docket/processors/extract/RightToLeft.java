package io.docket.processors.extract;

import io.docket.processors.document.Word;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts Hebrew and Arabic, whose glyphs PDFs have from left to right as they lie on the page, into the order of reading. */
final class RightToLeft {
    private static final String BRACKETS = "()[]{}<>";
    private static final int FIRST = '\u0590';

    private RightToLeft() {}

    /** Returns whether a text has letters that run from right to left. */
    static boolean isIn(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST && runsLeft(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean runsLeft(char c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Returns the words of a line as they are read; the same list for a line that runs from left to right. */
    static List<Word> ordered(List<Word> line) {
        int leftwards = 0;
        for (Word word : line) {
            leftwards += isIn(word.text()) ? 1 : 0;
        }
        if (leftwards == 0) {
            return line;
        }
        List<Word> words = new ArrayList<>(line.stream().map(RightToLeft::read).toList());
        boolean wholeLine =
                2L * leftwards >= line.stream().filter(RightToLeft::hasLetters).count();
        if (wholeLine) {
            Collections.reverse(words);
        }
        reverseRuns(words, !wholeLine);
        return words;
    }

    private static boolean hasLetters(Word word) {
        return word.text().chars().anyMatch(Character::isLetter);
    }

    /** Turns runs of words round that run against their line: numbers and names in Hebrew, Hebrew in English. */
    private static void reverseRuns(List<Word> words, boolean leftwards) {
        int start = 0;
        while (start < words.size()) {
            boolean direction = isIn(words.get(start).text());
            int end = start + 1;
            while (end < words.size() && isIn(words.get(end).text()) == direction) {
                end++;
            }
            if (direction == leftwards) {
                Collections.reverse(words.subList(start, end));
            }
            start = end;
        }
    }

    private static Word read(Word word) {
        return isIn(word.text()) ? new Word(logical(word.text()), word.box()) : word;
    }

    /** Returns what one glyph stands for, as if each letter had a glyph of its own. */
    static String visual(String unicode) {
        return isIn(unicode) ? new StringBuilder(unicode).reverse().toString() : unicode;
    }

    /** An opening bracket is the one that opens in the order of reading. */
    private static StringBuilder mirrored(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            int bracket = BRACKETS.indexOf(text.charAt(i));
            if (bracket >= 0) {
                text.setCharAt(i, BRACKETS.charAt(bracket ^ 1));
            }
        }
        return text;
    }

    /** Returns a word as it is read; numbers in it keep their order. */
    private static String logical(String visual) {
        Bidi bidi = new Bidi(visual, Bidi.DIRECTION_RIGHT_TO_LEFT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Integer[] order = new Integer[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, count);
        StringBuilder logical = new StringBuilder(visual.length());
        for (int run : order) {
            StringBuilder part = new StringBuilder(visual.substring(bidi.getRunStart(run), bidi.getRunLimit(run)));
            logical.append(levels[run] % 2 == 0 ? part : mirrored(part.reverse()));
        }
        // Arabic glyphs have the forms that they take within a word.
        return Normalizer.normalize(logical, Normalizer.Form.NFKC);
    }
}
