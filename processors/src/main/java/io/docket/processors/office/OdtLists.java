package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts the items of lists and the headings of an OpenDocument text (16.30 to 16.34, 19.880). */
final class OdtLists {
    private static final int LEVELS = 10;
    private static final String HEADINGS = "\0headings";

    /** How one level of a list is numbered. */
    private record Level(String format, String before, String after, int start, int shown, String bullet) {}

    /** One list that is open; the item's number waits for its first paragraph. */
    private static final class Open {
        @Nullable
        String style;

        String number = "";
    }

    private final Map<String, Level[]> styles = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** Takes an element if it is the style of lists, and returns whether it is. */
    boolean style(OfficeXml xml, String name) throws IOException, UnreadableDocumentException {
        if (!name.equals("text:list-style") && !name.equals("text:outline-style")) {
            return false;
        }
        String style =
                name.equals("text:list-style") ? Objects.requireNonNullElse(xml.attribute("style:name"), "") : HEADINGS;
        Level[] levels = new Level[LEVELS];
        styles.put(style, levels);
        xml.children(level -> {
            int at = xml.number("text:level", 1) - 1;
            if (at >= 0 && at < LEVELS) {
                levels[at] = level(xml);
            }
        });
        return true;
    }

    private static Level level(OfficeXml xml) {
        return new Level(
                format(xml.attribute("style:num-format")),
                Objects.requireNonNullElse(xml.attribute("style:num-prefix"), ""),
                Objects.requireNonNullElse(xml.attribute("style:num-suffix"), ""),
                xml.number("text:start-value", 1),
                xml.number("text:display-levels", 1),
                Objects.requireNonNullElse(xml.attribute("text:bullet-char"), ""));
    }

    private static String format(@Nullable String format) {
        return switch (Objects.requireNonNullElse(format, "")) {
            case "" -> "none";
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
    }

    /** Begins the list that the current element is. */
    void begin(OfficeXml xml) {
        Open list = new Open();
        Open outer = open.peek();
        String named = xml.attribute("text:style-name");
        list.style = named == null && outer != null ? outer.style : named;
        boolean goesOn =
                "true".equals(xml.attribute("text:continue-numbering")) || xml.attribute("text:continue-list") != null;
        open.push(list);
        int[] count = counts(list.style);
        if (!goesOn) {
            Arrays.fill(count, open.size() > LEVELS ? LEVELS : open.size() - 1, LEVELS, 0);
        }
    }

    void end() {
        open.pop();
    }

    /** Counts an item; the current element is it. */
    void item(OfficeXml xml) {
        Open list = open.element();
        int at = Math.min(LEVELS, open.size()) - 1;
        list.number = count(list.style, at, xml.number("text:start-value", 0));
    }

    /** Returns the number of the item whose first paragraph begins, with a space. */
    String number() {
        Open list = open.peek();
        String number = list == null ? "" : list.number;
        if (list != null) {
            list.number = "";
        }
        return number;
    }

    /** Counts a heading that lies in no list; the current element is it. */
    String heading(OfficeXml xml) {
        int level = xml.number("text:outline-level", 1);
        boolean counted = level >= 1 && level <= LEVELS && !"true".equals(xml.attribute("text:is-list-header"));
        return counted && open.isEmpty() ? count(HEADINGS, level - 1, 0) : "";
    }

    private int[] counts(@Nullable String style) {
        return counts.computeIfAbsent(Objects.requireNonNullElse(style, ""), none -> new int[LEVELS]);
    }

    private String count(@Nullable String style, int at, int start) {
        Level[] levels = styles.get(Objects.requireNonNullElse(style, ""));
        Level level = levels == null ? null : levels[at];
        if (levels == null || level == null) {
            return "";
        }
        int[] count = counts(style);
        count[at] = start > 0 ? start : count[at] == 0 ? level.start : count[at] + 1;
        Arrays.fill(count, at + 1, LEVELS, 0);
        return written(levels, count, at);
    }

    private static String written(Level[] levels, int[] count, int at) {
        Level level = levels[at];
        if (!level.bullet.isEmpty()) {
            return (Character.getType(level.bullet.charAt(0)) == Character.PRIVATE_USE ? "\u2022" : level.bullet) + " ";
        }
        StringBuilder number = new StringBuilder();
        for (int i = Math.max(0, at + 1 - level.shown); i <= at; i++) {
            Level shown = levels[i];
            String part = shown == null ? "" : NumberFormat.write(shown.format, Math.max(count[i], shown.start));
            number.append(number.isEmpty() || part.isEmpty() ? "" : ".").append(part);
        }
        return number.isEmpty() ? "" : level.before + number + level.after + " ";
    }
}
