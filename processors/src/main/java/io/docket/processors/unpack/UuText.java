package io.docket.processors.unpack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with uuencoded files between {@code begin 644 name} and {@code end}, as used before MIME.
 *
 * @param text the text without the files
 * @param files in the text's order
 */
record UuText(String text, List<File> files) {
    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.{0,250})\\s*");

    /**
     * One file.
     *
     * @param lines from {@code begin} to {@code end}
     */
    record File(String name, String lines) {}

    /**
     * Separates text and files.
     *
     * @param text each byte as a character
     */
    static UuText of(String text) {
        StringBuilder said = new StringBuilder();
        List<File> files = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int next = lineEnd(text, at);
            Matcher begin = BEGIN.matcher(text.substring(at, Math.min(next, at + 300)));
            if (begin.matches() && isCode(text, next)) {
                int end = end(text, next);
                files.add(new File(name(begin), text.substring(at, end)));
                next = end;
            } else {
                said.append(text, at, next);
            }
            at = next;
        }
        return new UuText(said.toString(), files);
    }

    private static String name(Matcher begin) {
        String name = Charsets.decode(begin.group(1).strip().getBytes(StandardCharsets.ISO_8859_1), null);
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** The first character of a uuencoded line is its length in bytes. */
    private static boolean isCode(String text, int at) {
        String line = text.substring(at, Math.min(lineEnd(text, at), at + 100)).stripTrailing();
        int bytes = line.isEmpty() ? 0 : (line.charAt(0) - ' ') & 63;
        int letters = (bytes + 2) / 3 * 4;
        return bytes > 0
                && line.length() <= letters + 2
                && line.length() > letters - 4
                && line.chars().allMatch(c -> c >= ' ' && c <= '`');
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int next = lineEnd(text, at);
            if (text.startsWith("end", at) && text.substring(at, next).strip().equals("end")) {
                return next;
            }
            at = next;
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
