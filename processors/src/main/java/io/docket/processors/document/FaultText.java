package io.docket.processors.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the exceptions of parsers say, which have no types of their own for what was wrong with a file. */
public final class FaultText {
    private static final int MAX_CAUSES = 20;
    private static final int MAX_DETAIL = 120;

    private FaultText() {}

    /**
     * Returns whether a message of the exception or of one of its causes has one of these words.
     *
     * @param words in lower case
     */
    public static boolean says(Throwable fault, List<String> words) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            String message = message(cause).toLowerCase(Locale.ROOT);
            if (words.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Returns one short line: outer messages name server paths, and parsers may quote the file at length. */
    public static String detail(Throwable fault) {
        Throwable root = fault;
        for (int depth = 0; root.getCause() != null && depth < MAX_CAUSES; depth++) {
            root = root.getCause();
        }
        String line = message(root).lines().findFirst().orElse("").strip();
        line = line.length() > MAX_DETAIL ? line.substring(0, MAX_DETAIL) : line;
        return line.isEmpty() ? root.getClass().getSimpleName() : line.replaceFirst("\\.+$", "");
    }

    private static String message(Throwable fault) {
        return Optional.ofNullable(fault.getMessage()).orElse("");
    }
}
