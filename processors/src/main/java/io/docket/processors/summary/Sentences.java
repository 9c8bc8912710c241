package io.docket.processors.summary;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences.
 *
 * <p>A sentence goes on over the end of a line, but neither over an empty line nor over the end of a heading or an item
 * of a list.
 */
final class Sentences {
    private static final Pattern ITEM = Pattern.compile("(?:[•◦▪–—*-]|\\d{1,3}[.)]|[a-z]\\))\\h+\\S");
    /** A line of running text breaks near the end of the widest line; a shorter one ends there on purpose. */
    private static final double SHORT_LINE = 0.6;

    /** How much of a sentence is looked at to tell an abbreviation. */
    private static final int WORD = 40;

    private Sentences() {}

    /** Returns the sentences of a stretch of a text, without white space at their ends. */
    static List<Span> of(String text, Span of) {
        List<Span> sentences = new ArrayList<>();
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        for (Span block : blocks(text, of)) {
            for (Span passage : passages(text, block)) {
                add(text, passage, ends, sentences);
            }
        }
        return sentences;
    }

    /** What stands between empty lines and form feeds. */
    private static List<Span> blocks(String text, Span of) {
        List<Span> blocks = new ArrayList<>();
        int start = of.start();
        int at = of.start();
        while (at < of.end()) {
            int end = gap(text, at, of.end());
            if (end > at) {
                blocks.add(new Span(start, at));
                start = end;
            }
            at = Math.max(at + 1, end);
        }
        blocks.add(new Span(start, of.end()));
        return blocks;
    }

    /** Returns the end of the white space here if it divides blocks, else the place itself. */
    private static int gap(String text, int at, int end) {
        if (!Spaces.endsLine(text.charAt(at))) {
            return at;
        }
        int lines = 0;
        int next = at;
        while (next < end && Spaces.isBlank(text.charAt(next))) {
            char c = text.charAt(next);
            boolean isPair = c == '\r' && next + 1 < end && text.charAt(next + 1) == '\n';
            lines += c == '\f' ? 2 : Spaces.endsLine(c) && !isPair ? 1 : 0;
            next++;
        }
        return lines > 1 ? next : at;
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
            if (stops || isItem(text, line)) {
                passages.add(new Span(start, before.end()));
                start = line.start();
            }
        }
        passages.add(new Span(start, block.end()));
        return passages;
    }

    private static boolean isItem(String text, Span line) {
        int first = first(text, line);
        return first < line.end()
                && !Character.isUpperCase(text.charAt(first))
                && ITEM.matcher(text).region(first, line.end()).lookingAt();
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
        int first = first(text, line);
        return first < line.end() && !Character.isLowerCase(text.charAt(first));
    }

    private static int first(String text, Span line) {
        int first = line.start();
        while (first < line.end() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first;
    }

    private static void add(String text, Span passage, BreakIterator ends, List<Span> sentences) {
        String flat = Spaces.flattened(text.substring(passage.start(), passage.end()));
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
