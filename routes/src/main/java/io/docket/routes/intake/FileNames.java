package io.docket.routes.intake;

/** Names that senders give; shown to people, never used as a path. */
final class FileNames {
    private static final int MAX = 255;

    private FileNames() {}

    /** Returns the last part of a name without control characters; {@code unnamed} when nothing is left. */
    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("\\p{Cntrl}", "").strip();
        if (printable.isEmpty() || printable.equals(".") || printable.equals("..")) {
            return "unnamed";
        }
        return printable.length() <= MAX ? printable : printable.substring(printable.length() - MAX);
    }
}
