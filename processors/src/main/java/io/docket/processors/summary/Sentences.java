package io.docket.processors.summary;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences.
 *
 * <p>A sentence goes on over the end of a line, but neither over an empty line nor over the end of a heading or an item
 * of a list.
 */
final class Sentences {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[\\h\\f]*\\R\\s*|\\f");
    private static final Pattern ITEM =
            Pattern.compile("\\h*(?:[•◦▪–—*-]|\\d{1,3}[.)]|[a-z]\\))\\h+\\S.*", Pattern.DOTALL);
    /** A line of running text breaks near the end of the widest line; a shorter one ends there on purpose. */
    private static final double SHORT_LINE = 0.6;

    /** How much of a sentence is looked at to tell an abbreviation. */
    private static final int WORD = 40;

    private Sentences() {}

    /** Returns the sentences of a stretch of a text, without white space at their ends. */
    static List<Span> of(String text, Span of) {
        List<Span> sentences = new ArrayList<>();
        for (Span block : blocks(text, of)) {
            for (Span passage : passages(text, block)) {
                add(text, passage, sentences);
            }
        }
        return sentences;
    }

    private static List<Span> blocks(String text, Span of) {
        List<Span> blocks = new ArrayList<>();
        Matcher gap = EMPTY_LINE.matcher(text).region(of.start(), of.end());
        int start = of.start();
        while (gap.find()) {
            blocks.add(new Span(start, gap.start()));
            start = gap.end();
        }
        blocks.add(new Span(start, of.end()));
        return blocks;
    }

    private static List<Span> passages(String text, Span block) {
        List<Span> lines = lines(text, block);
        int widest =
                lines.stream().mapToInt(line -> line.end() - line.start()).max().orElse(0);
        List<Span> passages = new ArrayList<>();
        int start = block.start();
        for (int i = 1; i < lines.size(); i++) {
            Span before = lines.get(i - 1);
            Span line = lines.get(i);
            boolean stops = before.end() - before.start() < SHORT_LINE * widest && begins(text, line);
            if (stops || ITEM.matcher(text).region(line.start(), line.end()).matches()) {
                passages.add(new Span(start, before.end()));
                start = line.start();
            }
        }
        passages.add(new Span(start, block.end()));
        return passages;
    }

    private static List<Span> lines(String text, Span block) {
        List<Span> lines = new ArrayList<>();
        int start = block.start();
        for (int end = block.start(); end < block.end(); end++) {
            if (text.charAt(end) == '\n') {
                lines.add(new Span(start, end));
                start = end + 1;
            }
        }
        lines.add(new Span(start, block.end()));
        return lines;
    }

    private static boolean begins(String text, Span line) {
        int first = line.start();
        while (first < line.end() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first < line.end() && !Character.isLowerCase(text.charAt(first));
    }

    private static void add(String text, Span passage, List<Span> sentences) {
        String flat = Spaces.flattened(text.substring(passage.start(), passage.end()));
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(flat);
        int start = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            boolean goesOn = end < flat.length() && Abbreviations.end(flat.substring(Math.max(start, end - WORD), end));
            if (!goesOn) {
                addStripped(flat, start, end, passage.start(), sentences);
                start = end;
            }
        }
        addStripped(flat, start, flat.length(), passage.start(), sentences);
    }

    private static void addStripped(String flat, int from, int to, int offset, List<Span> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(flat.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(flat.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Span(offset + start, offset + end));
        }
    }
}
