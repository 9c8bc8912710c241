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

    /** One label in a line, as offsets into the line's text. */
    record Hit<T>(T kind, int start, int end, int length) {}

    private final Map<String, T> kinds = new HashMap<>();
    private int longest;

    Vocabulary(String file, Class<T> type) {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String name : words.stringPropertyNames()) {
            for (String label : words.getProperty(name).split(",", -1)) {
                String key = Key.of(label).text();
                kinds.put(key, Enum.valueOf(type, name));
                longest = Math.max(longest, key.length());
            }
        }
    }

    /** Returns the labels of a line from left to right; none overlap, the longest wins. */
    List<Hit<T>> find(String line) {
        Key key = Key.of(line);
        List<Hit<T>> hits = new ArrayList<>();
        int at = 0;
        while (at < key.text().length()) {
            Hit<T> hit = isStart(line, key, at) ? longestAt(line, key, at) : null;
            if (hit != null) {
                hits.add(hit);
                at += hit.length();
            } else {
                at++;
            }
        }
        return hits;
    }

    private @Nullable Hit<T> longestAt(String line, Key key, int at) {
        int start = key.origin()[at];
        int tab = line.indexOf('\t', start);
        int end = at;
        while (end < key.text().length() && end - at < longest && (tab < 0 || key.origin()[end] < tab)) {
            end++;
        }
        for (; end > at; end--) {
            T kind = kinds.get(key.text().substring(at, end));
            if (kind != null && isEnd(line, key, at, end)) {
                return new Hit<>(kind, start, key.origin()[end - 1] + 1, end - at);
            }
        }
        return compound(line, key, at);
    }

    /** German and Dutch glue the kind of invoice to the word: Baurechnung, verkoopfactuur. */
    private @Nullable Hit<T> compound(String line, Key key, int at) {
        int end = at;
        while (end < key.text().length() && (end == at || !isStart(line, key, end))) {
            end++;
        }
        String word = key.text().substring(at, end);
        for (String head : List.of("rechnung", "factuur")) {
            T kind = kinds.get(head);
            if (kind != null && word.endsWith(head) && word.length() >= COMPOUND_LENGTH && !word.startsWith("be")) {
                return new Hit<>(kind, key.origin()[at], key.origin()[end - 1] + 1, end - at);
            }
        }
        return null;
    }

    private static boolean isStart(String line, Key key, int at) {
        int origin = key.origin()[at];
        return origin == 0 || key.text().charAt(at) == '#' || !Character.isLetterOrDigit(line.charAt(origin - 1));
    }

    private static boolean isEnd(String line, Key key, int at, int end) {
        int next = key.origin()[end - 1] + 1;
        if (next >= line.length() || key.text().charAt(end - 1) == '#') {
            return true;
        }
        char c = line.charAt(next);
        boolean glued = Character.isDigit(c) && end - at >= GLUED_LENGTH;
        return glued || !(Character.isLetterOrDigit(c) || c == '_');
    }
}
