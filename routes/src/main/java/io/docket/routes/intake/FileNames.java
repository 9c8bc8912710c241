package io.docket.routes.intake;

import java.util.regex.Pattern;

/** Names that senders give; shown to people, never used as a path. */
final class FileNames {
    /** What some browsers send; elsewhere a backslash is a character like any other. */
    private static final Pattern WINDOWS_PATH = Pattern.compile("([A-Za-z]:|\\\\)\\\\.*", Pattern.DOTALL);

    /** Control characters, those that turn the direction of text around ("fdp.exe"), and halves of pairs. */
    private static final String HIDDEN = "[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069\\p{Cs}]";

    private static final int MAX = 255;
    private static final int MAX_PATH = 1000;

    private FileNames() {}

    /** Returns the last part of a name without control characters; {@code unnamed} when nothing is left. */
    static String clean(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (WINDOWS_PATH.matcher(last).matches()) {
            last = last.substring(last.lastIndexOf('\\') + 1);
        }
        String printable = last.replaceAll(HIDDEN, "").strip();
        if (printable.isEmpty() || printable.equals(".") || printable.equals("..")) {
            return "unnamed";
        }
        return last(printable, MAX);
    }

    /** Returns a path within an archive without control characters, its end when it is very long. */
    static String path(String path) {
        return last(path.replaceAll(HIDDEN, ""), MAX_PATH);
    }

    private static String last(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int from = text.length() - most;
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }
}
