package io.docket.processors.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the exceptions of parsers say, which have no types of their own for what was wrong with a file. */
public final class FaultText {
    private static final int MAX_CAUSES = 20;
    private static final int MAX_DETAIL = 120;
    private static final int MAX_SHOWN = 240;
    private static final int MAX_CLEANED = 2000;

    /** Line ends, controls, and marks that turn the direction of what follows. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]+");

    private static final Pattern USER_OF_ADDRESS = Pattern.compile("://[^/@\\s]{1,200}@");
    private static final Pattern QUERY_OF_ADDRESS = Pattern.compile("(://[^\\s?]{1,300})\\?[^\\s\"')]+");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)((?:passw(?:or)?d|secret|token|api[-_]?key|authorization|credentials?)[\"']?\\s*[:=]\\s*(?:bearer |basic )?)[^\\s,;]+");
    /** Of an absolute path; the name of its file stays. */
    private static final Pattern FOLDERS = Pattern.compile("(?<![\\w:/.])/(?:[^\\s/\"':,;]{1,200}/){1,50}");

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
        Throwable root = root(fault);
        String line = message(root).lines().findFirst().orElse("").strip();
        line = line.length() > MAX_DETAIL ? line.substring(0, MAX_DETAIL) : line;
        return line.isEmpty() ? root.getClass().getSimpleName() : line.replaceFirst("\\.+$", "");
    }

    /**
     * Returns the type and the words of the innermost cause as one short line that may be shown: without control characters,
     * the folders of paths, and what looks like a password.
     */
    public static String shown(Throwable fault) {
        String type = root(fault).getClass().getSimpleName();
        String words = words(fault);
        return words.isEmpty() ? type : (type.isEmpty() ? "" : type + ": ") + words;
    }

    /** Returns the same without the type; empty when the innermost cause says nothing. */
    public static String words(Throwable fault) {
        return cleaned(message(root(fault)));
    }

    private static Throwable root(Throwable fault) {
        Throwable root = fault;
        for (int depth = 0; root.getCause() != null && depth < MAX_CAUSES; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private static String cleaned(String message) {
        // Long before the expressions below could take long.
        String start = message.length() > MAX_CLEANED ? message.substring(0, MAX_CLEANED) : message;
        String line = UNSEEN.matcher(start).replaceAll(" ").strip().replaceAll(" {2,}", " ");
        line = USER_OF_ADDRESS.matcher(line).replaceAll("://***@");
        line = QUERY_OF_ADDRESS.matcher(line).replaceAll("$1?***");
        line = SECRET.matcher(line).replaceAll("$1***");
        line = FOLDERS.matcher(line).replaceAll("");
        line = line.length() > MAX_SHOWN ? line.substring(0, MAX_SHOWN) + "…" : line;
        return line.replaceFirst("\\.+$", "");
    }

    private static String message(Throwable fault) {
        return Optional.ofNullable(fault.getMessage()).orElse("");
    }
}
