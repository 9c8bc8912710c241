package io.docket.processors.unpack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.util.CharsetUtil;
import org.jspecify.annotations.Nullable;

/**
 * The value of a header with its parameters (RFC 2045, 5.1; RFC 2231 in full), parsed leniently: encoded words and raw
 * bytes in names, backslashes of Windows paths, unescaped quotation marks in quoted strings.
 *
 * @param value before the parameters, lower case
 * @param parameters by their names in lower case, decoded
 */
record HeaderValue(String value, Map<String, String> parameters) {
    static final HeaderValue NONE = new HeaderValue("", Map.of());

    private static final Pattern SECTION = Pattern.compile("([^*]+)(?:\\*(\\d{1,4}))?(\\*)?");
    private static final Pattern EXTENDED = Pattern.compile("([^']*)'[^']*'(.*)", Pattern.DOTALL);

    private record Section(String text, boolean extended) {}

    static HeaderValue of(String header) {
        Scanner scanner = new Scanner(header);
        String value = scanner.until(";").toLowerCase(Locale.ROOT);
        Map<String, String> plain = new HashMap<>();
        Map<String, SortedMap<Integer, Section>> cut = new HashMap<>();
        while (scanner.skipSeparators()) {
            String name = scanner.until("=;").toLowerCase(Locale.ROOT);
            String text = scanner.skip('=') ? scanner.parameter() : "";
            Matcher section = SECTION.matcher(name);
            if (name.indexOf('*') < 0 || !section.matches()) {
                plain.putIfAbsent(name, text);
            } else {
                int number = section.group(2) == null ? 0 : Integer.parseInt(section.group(2));
                cut.computeIfAbsent(section.group(1), all -> new TreeMap<>())
                        .putIfAbsent(number, new Section(text, section.group(3) != null));
            }
        }
        cut.forEach((name, sections) -> plain.put(name, joined(sections)));
        plain.replaceAll((name, text) -> EncodedWords.decode(text).strip());
        return new HeaderValue(value, plain);
    }

    /** Returns a parameter; null when there is none or it is blank. */
    @Nullable
    String parameter(String name) {
        String found = parameters.get(name);
        return found == null || found.isBlank() ? null : found;
    }

    private static String joined(SortedMap<Integer, Section> sections) {
        String charset = null;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Section section : sections.values()) {
            String text = section.text();
            Matcher labelled = EXTENDED.matcher(text);
            if (section.extended() && charset == null && labelled.matches()) {
                charset = labelled.group(1);
                text = labelled.group(2);
            }
            bytes.writeBytes(section.extended() ? Percent.decode(text, '%') : text.getBytes(charsetOf(charset)));
        }
        return Charsets.decode(bytes.toByteArray(), charset);
    }

    private static Charset charsetOf(@Nullable String name) {
        Charset found = name == null || name.isEmpty() ? null : CharsetUtil.lookup(name);
        return found == null || !found.canEncode() ? StandardCharsets.UTF_8 : found;
    }

    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        boolean skipSeparators() {
            while (at < text.length() && (text.charAt(at) == ';' || Character.isWhitespace(text.charAt(at)))) {
                at++;
            }
            return at < text.length();
        }

        boolean skip(char wanted) {
            boolean there = at < text.length() && text.charAt(at) == wanted;
            at += there ? 1 : 0;
            return there;
        }

        String until(String ends) {
            int start = at;
            while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at).strip();
        }

        String parameter() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return skip('"') ? quoted() : until(";");
        }

        /** A quotation mark ends the value only at the end of the parameter. */
        private String quoted() {
            StringBuilder value = new StringBuilder();
            for (; at < text.length(); at++) {
                char c = text.charAt(at);
                char next = at + 1 < text.length() ? text.charAt(at + 1) : ';';
                if (c == '\\' && (next == '"' || next == '\\') && !endsAfter(at + 1)) {
                    value.append(next);
                    at++;
                } else if (c == '"' && endsAfter(at)) {
                    at++;
                    break;
                } else {
                    value.append(c);
                }
            }
            return value.toString();
        }

        private boolean endsAfter(int quote) {
            if (text.charAt(quote) != '"') {
                return false;
            }
            int next = quote + 1;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            return next == text.length() || text.charAt(next) == ';';
        }
    }
}
