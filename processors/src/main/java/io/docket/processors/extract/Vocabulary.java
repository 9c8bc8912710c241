package io.docket.processors.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The words of one properties file beside this class, and where they stand in a line. */
final class Vocabulary<T extends Enum<T>> {
    /** A label this long may be followed by its value without a space. */
    private static final int GLUED_LENGTH = 6;

    private static final int COMPOUND_LENGTH = 10;

    /** German and Dutch glue the kind of invoice to the word: Baurechnung, verkoopfactuur. */
    private static final List<String> HEADS = List.of("rechnung", "factuur");

    /** One label in a line, as offsets into the line's text. */
    record Hit<T>(T kind, int start, int end, int length) {}

    /** What may follow a beginning of labels: a letter a step. */
    private static final class Node<T> {
        private final Map<Character, Node<T>> next = new HashMap<>();
        private @Nullable T kind;
    }

    private final Node<T> root = new Node<>();
    private final Map<String, T> heads = new HashMap<>();

    Vocabulary(String file, Class<T> type) {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String name : words.stringPropertyNames()) {
            for (String label : words.getProperty(name).split(",", -1)) {
                add(Key.of(label).text(), Enum.valueOf(type, name));
            }
        }
    }

    private void add(String key, T kind) {
        Node<T> node = root;
        for (int i = 0; i < key.length(); i++) {
            node = node.next.computeIfAbsent(key.charAt(i), letter -> new Node<>());
        }
        node.kind = kind;
        if (HEADS.contains(key)) {
            heads.put(key, kind);
        }
    }

    /** Returns the labels of a line from left to right; none overlap, the longest wins. */
    List<Hit<T>> find(TextLine line) {
        List<Hit<T>> hits = new ArrayList<>();
        int at = 0;
        while (at < line.key().text().length()) {
            Hit<T> hit = isStart(line, at) ? longestAt(line, at) : null;
            if (hit != null) {
                hits.add(hit);
                at += hit.length();
            } else {
                at++;
            }
        }
        return hits;
    }

    private @Nullable Hit<T> longestAt(TextLine line, int at) {
        Key key = line.key();
        int tab = line.text().indexOf('\t', key.origin()[at]);
        Hit<T> longest = null;
        Node<T> node = root.next.get(key.text().charAt(at));
        for (int end = at + 1; node != null; end++) {
            T kind = node.kind;
            if (kind != null && isEnd(line, at, end)) {
                longest = hit(line, kind, at, end);
            }
            boolean more = end < key.text().length() && (tab < 0 || key.origin()[end] < tab);
            node = more ? node.next.get(key.text().charAt(end)) : null;
        }
        return longest == null && !heads.isEmpty() ? compound(line, at) : longest;
    }

    private @Nullable Hit<T> compound(TextLine line, int at) {
        int end = at + 1;
        while (end < line.key().text().length() && !isStart(line, end)) {
            end++;
        }
        String word = line.key().text().substring(at, end);
        if (word.length() < COMPOUND_LENGTH || word.startsWith("be")) {
            return null;
        }
        for (Map.Entry<String, T> head : heads.entrySet()) {
            if (word.endsWith(head.getKey())) {
                return hit(line, head.getValue(), at, end);
            }
        }
        return null;
    }

    private static <T> Hit<T> hit(TextLine line, T kind, int at, int end) {
        int[] origin = line.key().origin();
        return new Hit<>(kind, origin[at], origin[end - 1] + 1, end - at);
    }

    private static boolean isStart(TextLine line, int at) {
        int origin = line.key().origin()[at];
        return origin == 0
                || line.key().text().charAt(at) == '#'
                || !Character.isLetterOrDigit(line.text().charAt(origin - 1));
    }

    private static boolean isEnd(TextLine line, int at, int end) {
        Key key = line.key();
        int next = key.origin()[end - 1] + 1;
        if (next >= line.text().length() || key.text().charAt(end - 1) == '#') {
            return true;
        }
        char c = line.text().charAt(next);
        boolean glued = Character.isDigit(c) && end - at >= GLUED_LENGTH;
        return glued || !(Character.isLetterOrDigit(c) || c == '_');
    }
}
