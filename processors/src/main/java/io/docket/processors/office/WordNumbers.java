package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the numbered paragraphs of a Word document, and writes their numbers as Word shows them (17.9). */
final class WordNumbers {
    private static final int LEVELS = 9;
    private static final int NOT_YET = Integer.MIN_VALUE;

    private static final class Level {
        int start;
        String format = "decimal";
        String text = "";
        String suffix = "tab";
        boolean legal;
        boolean neverRestarts;

        @Nullable
        String style;
    }

    /** The levels of a list and how far each has been counted; lists that continue each other share one. */
    private static final class Outline {
        final Level[] levels = new Level[LEVELS];
        final int[] counts = new int[LEVELS];

        @Nullable
        String styleLink;

        Outline() {
            Arrays.fill(counts, NOT_YET);
            for (int i = 0; i < LEVELS; i++) {
                levels[i] = new Level();
            }
        }
    }

    private static final class WordList {
        String outline = "";
        final Map<Integer, Integer> starts = new HashMap<>();
        final Set<Integer> started = new HashSet<>();
    }

    private final Map<String, Outline> outlines = new HashMap<>();
    private final Map<String, WordList> lists = new HashMap<>();
    private final WordStyles styles;

    WordNumbers(WordStyles styles) {
        this.styles = styles;
    }

    void read(OfficeXml xml) throws IOException, UnreadableDocumentException {
        xml.root(root -> xml.children(name -> {
            if (name.equals("w:abstractNum")) {
                outline(xml);
            } else if (name.equals("w:num")) {
                list(xml);
            }
        }));
    }

    private void outline(OfficeXml xml) throws IOException, UnreadableDocumentException {
        Outline outline = new Outline();
        outlines.put(Objects.requireNonNullElse(xml.attribute("w:abstractNumId"), ""), outline);
        xml.children(name -> {
            if (name.equals("w:lvl")) {
                level(xml, outline);
            } else if (name.equals("w:numStyleLink")) {
                outline.styleLink = xml.attribute("w:val");
            }
        });
    }

    private static void level(OfficeXml xml, Outline outline) throws IOException, UnreadableDocumentException {
        Level level = new Level();
        outline.levels[within(xml.number("w:ilvl", 0))] = level;
        xml.children(name -> {
            switch (name) {
                case "w:start" -> level.start = xml.number("w:val", 0);
                case "w:numFmt" -> level.format = value(xml, "decimal");
                case "w:lvlText" -> level.text = value(xml, "");
                case "w:suff" -> level.suffix = value(xml, "tab");
                case "w:isLgl" -> level.legal = xml.isOn("w:val");
                case "w:lvlRestart" -> level.neverRestarts = xml.number("w:val", 1) == 0;
                case "w:pStyle" -> level.style = xml.attribute("w:val");
                default -> {}
            }
        });
    }

    private void list(OfficeXml xml) throws IOException, UnreadableDocumentException {
        WordList list = new WordList();
        lists.put(Objects.requireNonNullElse(xml.attribute("w:numId"), ""), list);
        xml.children(name -> {
            if (name.equals("w:abstractNumId")) {
                list.outline = value(xml, "");
            } else if (name.equals("w:lvlOverride")) {
                override(xml, list);
            }
        });
    }

    private static void override(OfficeXml xml, WordList list) throws IOException, UnreadableDocumentException {
        int level = within(xml.number("w:ilvl", 0));
        xml.children(name -> {
            if (name.equals("w:startOverride")) {
                list.starts.put(level, xml.number("w:val", 1));
            }
        });
    }

    /**
     * Counts a paragraph, and returns its number with what sets it apart from the text.
     *
     * @param listId of the paragraph itself; null where its style says it
     * @param level of the paragraph itself, from 0; null where its style or list says it
     * @return empty for a paragraph that has none
     */
    String next(@Nullable String listId, @Nullable Integer level, @Nullable String style) {
        String id = listId != null ? listId : styles.list(style);
        WordList list = id == null ? null : lists.get(id);
        Outline outline = list == null ? null : outline(list);
        if (list == null || outline == null) {
            return "";
        }
        int at = level != null ? within(level) : levelOf(outline, style);
        count(list, outline, at);
        return written(outline, at);
    }

    private @Nullable Outline outline(WordList list) {
        Outline outline = outlines.get(list.outline);
        String linked = outline == null || outline.styleLink == null ? null : styles.list(outline.styleLink);
        WordList other = linked == null ? null : lists.get(linked);
        return other == null ? outline : outlines.get(other.outline);
    }

    private int levelOf(Outline outline, @Nullable String style) {
        for (int i = 0; i < LEVELS && style != null; i++) {
            if (style.equals(outline.levels[i].style)) {
                return i;
            }
        }
        return within(Objects.requireNonNullElse(styles.level(style), 0));
    }

    private static void count(WordList list, Outline outline, int at) {
        Integer start = list.starts.get(at);
        if (start != null && list.started.add(at)) {
            outline.counts[at] = start;
        } else {
            outline.counts[at] = outline.counts[at] == NOT_YET ? outline.levels[at].start : outline.counts[at] + 1;
        }
        for (int i = at + 1; i < LEVELS; i++) {
            outline.counts[i] = outline.levels[i].neverRestarts ? outline.counts[i] : NOT_YET;
        }
    }

    private static String written(Outline outline, int at) {
        Level level = outline.levels[at];
        if (level.format.equals("bullet")) {
            return level.text.isEmpty() ? "" : bullet(level.text) + " ";
        }
        String text = level.text;
        for (int i = 0; i <= at; i++) {
            int count = outline.counts[i] == NOT_YET ? outline.levels[i].start : outline.counts[i];
            String format = level.legal ? "decimal" : outline.levels[i].format;
            text = text.replace("%" + (i + 1), NumberFormat.write(format, count));
        }
        return text.isEmpty() || level.suffix.equals("nothing") ? text : text + " ";
    }

    /** Symbol fonts have their bullets in the private use area, or under letters. */
    private static String bullet(String text) {
        char first = text.charAt(0);
        boolean symbol = Character.getType(first) == Character.PRIVATE_USE || Character.isLetter(first);
        return symbol ? "\u2022" : text;
    }

    private static String value(OfficeXml xml, String otherwise) {
        return Objects.requireNonNullElse(xml.attribute("w:val"), otherwise);
    }

    private static int within(int level) {
        return Math.max(0, Math.min(LEVELS - 1, level));
    }
}
