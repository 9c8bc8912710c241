package io.docket.processors.extract;

import java.text.Normalizer;

/** Cleans the Unicode text that PDF fonts assign to their glyphs, so that databases and JSON accept it. */
final class CleanText {
    private CleanText() {}

    /** Returns the word with ligatures taken apart, without control characters and halves of surrogate pairs. */
    static String word(CharSequence raw) {
        boolean clean = true;
        boolean ligature = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            clean &= !isRubbish(c) && !Character.isSurrogate(c);
            // Those of Hebrew and Arabic are taken apart in the order of reading, see RightToLeft.
            ligature |= c >= '\ufb00' && c < '\ufb1d';
        }
        String word = clean ? raw.toString() : withoutRubbish(raw);
        return ligature ? Normalizer.normalize(word, Normalizer.Form.NFKC) : word;
    }

    /** Format characters too: a zero-width space would hide a label from its rule. */
    private static boolean isRubbish(int c) {
        return Character.isISOControl(c) || Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT;
    }

    private static String withoutRubbish(CharSequence raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(c -> !isRubbish(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
