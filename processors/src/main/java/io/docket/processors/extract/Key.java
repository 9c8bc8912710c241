package io.docket.processors.extract;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text normalized for comparing labels: letters, digits and # only, lower case, without accents; "Nº" equals "N°".
 *
 * @param text the key
 * @param origin for each character of the key, where it stands in the text
 */
@SuppressWarnings("ArrayRecordComponent") // compared and printed by nobody
record Key(String text, int[] origin) {

    /** Returns the part whose characters stand in a range of the text. */
    String text(int from, int to) {
        int start = 0;
        while (start < origin.length && origin[start] < from) {
            start++;
        }
        int end = start;
        while (end < origin.length && origin[end] < to) {
            end++;
        }
        return text.substring(start, end);
    }

    static Key of(String text) {
        StringBuilder key = new StringBuilder(text.length());
        int[] origin = new int[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (Character.isLetterOrDigit(c) || c == '#') {
                    origin[key.length()] = i;
                    key.append(Character.toLowerCase(c));
                }
            } else if (c == '\u00df') {
                origin[key.length()] = i;
                origin[key.length() + 1] = i;
                key.append("ss");
            } else if (c != '\u00ba' && c != '\u00aa' && Character.isLetterOrDigit(c)) {
                String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
                origin[key.length()] = i;
                key.append(plain.substring(0, 1).toLowerCase(Locale.ROOT));
            }
        }
        return new Key(key.toString(), Arrays.copyOf(origin, key.length()));
    }
}
