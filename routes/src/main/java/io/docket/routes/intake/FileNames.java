package io.docket.routes.intake;

/** Names that senders give; shown to people, never used as a path. */
final class FileNames {
    private static final int MAX = 255;
    private static final int MAX_PATH = 1000;

    private FileNames() {}

    /** Returns the last part of a name without control characters; {@code unnamed} when nothing is left. */
    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("\\p{Cntrl}", "").strip();
        if (printable.isEmpty() || printable.equals(".") || printable.equals("..")) {
            return "unnamed";
        }
        return last(printable, MAX);
    }

    /** Returns a path within an archive without control characters, its end when it is very long. */
    static String path(String path) {
        return last(path.replaceAll("\\p{Cntrl}", ""), MAX_PATH);
    }

    private static String last(String text, int most) {
        return text.length() <= most ? text : text.substring(text.length() - most);
    }
}
