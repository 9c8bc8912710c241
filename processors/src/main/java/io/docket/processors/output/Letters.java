package io.docket.processors.output;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Turns a line into what can be written of it. Where no font has a letter, the name of its script stands in brackets,
 * once for neighbours, and letters are counted by their script.
 */
final class Letters {
    private static final String EMOJI = "Emoji";
    private static final String SIGN = "Sign";
    private static final String PRIVATE = "Private use";
    private static final String UNKNOWN = "Unknown";
    /** What characters are counted by that are of no script. */
    static final Set<String> NO_SCRIPTS = Set.of(EMOJI, SIGN, PRIVATE, UNKNOWN);

    private static final String TAB = "    ";
    private static final String WIDE_SPACE = "  ";
    /** Texts in a language have two or three; sorting thousands of them would take for ever (Unicode, UAX 15, stream-safe form). */
    private static final int MOST_MARKS = 30;

    private static final int FIRST_SELECTOR = 0xfe00;
    private static final int LAST_SELECTOR = 0xfe0f;
    private static final int FIRST_MORE_SELECTOR = 0xe0100;
    private static final int LAST_MORE_SELECTOR = 0xe01ef;
    private static final int FIRST_MARK = 0x300;
    private static final int FIRST_PICTURE = 0x1f000;
    private static final int LAST_PICTURE = 0x1faff;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;
    /** What may stand within a stretch of letters that cannot be written. */
    private static final String BETWEEN = " ,.-'";

    private static final int MOST_BETWEEN = 3;

    private final FontFiles fonts;
    private final SortedMap<String, Integer> missing = new TreeMap<>();

    private final StringBuilder out = new StringBuilder();
    private final Set<String> open = new LinkedHashSet<>();
    private final StringBuilder between = new StringBuilder();
    private String last = "";

    Letters(FontFiles fonts) {
        this.fonts = fonts;
    }

    /** Returns how many letters could not be written up to now, by the name of their script. */
    Map<String, Integer> missing() {
        return missing;
    }

    /** Returns a line of which each character has a font. */
    String written(String line) {
        out.setLength(0);
        int at = 0;
        while (at < line.length()) {
            int character = line.codePointAt(at);
            int end = at + Character.charCount(character);
            if (end < line.length() && line.charAt(end) >= FIRST_MARK) {
                end = endOfMarks(line, end);
            }
            if (end - at > Character.charCount(character)) {
                Normalizer.normalize(line.substring(at, end), Normalizer.Form.NFC)
                        .codePoints()
                        .forEach(this::add);
            } else {
                add(character);
            }
            at = end;
        }
        close();
        return out.toString();
    }

    private static int endOfMarks(String line, int start) {
        int end = start;
        for (int marks = 0; end < line.length() && marks < MOST_MARKS; marks++) {
            int character = line.codePointAt(end);
            if (!isMark(character)) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private void add(int character) {
        if (character == '\t') {
            write(TAB);
        } else if (character == IDEOGRAPHIC_SPACE) {
            write(WIDE_SPACE);
        } else if (Character.isSpaceChar(character)) {
            write(" ");
        } else if (isUnseen(character)) {
            return;
        } else if (fonts.of(character) == FontFiles.NONE) {
            addByOthers(character);
        } else if (open.isEmpty()) {
            out.appendCodePoint(character);
        } else {
            write(Character.toString(character));
        }
    }

    /** Controls, marks of direction and of joining, soft hyphens, and selectors of a letter's look. */
    private static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || (character >= FIRST_SELECTOR && character <= LAST_SELECTOR)
                || (character >= FIRST_MORE_SELECTOR && character <= LAST_MORE_SELECTOR);
    }

    /** Letters of a special look, such as mathematical or full-width ones, can be written as plain ones. */
    private void addByOthers(int character) {
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        if (plain.codePoints().allMatch(each -> fonts.of(each) != FontFiles.NONE)) {
            write(plain);
        } else {
            leaveOut(character);
        }
    }

    private void write(String text) {
        if (!open.isEmpty() && between.length() < MOST_BETWEEN && BETWEEN.contains(text)) {
            between.append(text);
            return;
        }
        close();
        out.append(text);
    }

    private void leaveOut(int character) {
        String script = script(character);
        missing.merge(script, 1, Integer::sum);
        open.add(script);
        last = script;
        between.setLength(0);
    }

    private void close() {
        if (!open.isEmpty()) {
            out.append('[').append(String.join(", ", open)).append(']').append(between);
            open.clear();
            between.setLength(0);
        }
    }

    private String script(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return switch (script) {
            case COMMON, INHERITED -> open.isEmpty() ? sign(character) : last;
            case UNKNOWN -> Character.getType(character) == Character.PRIVATE_USE ? PRIVATE : UNKNOWN;
            default -> name(script.name());
        };
    }

    private static String sign(int character) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(character);
        if (Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(block)) {
            return "Han";
        }
        return character >= FIRST_PICTURE && character <= LAST_PICTURE ? EMOJI : SIGN;
    }

    private static String name(String script) {
        return Arrays.stream(script.split("_", -1)).map(Letters::title).collect(Collectors.joining(" "));
    }

    private static String title(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
