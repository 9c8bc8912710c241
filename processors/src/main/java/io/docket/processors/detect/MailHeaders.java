package io.docket.processors.detect;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells a mail from other text by the headers at its start (RFC 5322, 2.2). */
final class MailHeaders {
    private static final Set<String> OF_MAILS = Set.of(
            "from",
            "date",
            "received",
            "return-path",
            "message-id",
            "mime-version",
            "delivered-to",
            "dkim-signature",
            "content-type",
            "x-mailer");

    /** Headers that only mail programs write: From, Date and To may also be typed by a person above pasted text. */
    private static final Set<String> BY_PROGRAMS =
            Set.of("received", "return-path", "message-id", "mime-version", "dkim-signature");

    private MailHeaders() {}

    /** Returns whether the text begins with the separator line of an mbox file (RFC 4155), followed by a mail. */
    static boolean startMailbox(String text) {
        int end = text.indexOf('\n');
        return text.startsWith("From ") && end > 0 && startWith(text.substring(end + 1), true);
    }

    /**
     * Returns whether the text begins with nothing but headers, of which some are those of a mail.
     *
     * @param named whether the file name says that it is a mail; a draft without the headers of mail programs then
     *     counts as one too
     */
    static boolean startWith(String text, boolean named) {
        Set<String> found = new HashSet<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isEmpty()) {
                break;
            }
            boolean folded = Character.isWhitespace(line.charAt(0)) && !found.isEmpty();
            // Some mail stores leave an escaped mbox separator line among the headers.
            if (!folded && !line.startsWith(">From ")) {
                String name = line.substring(0, Math.max(0, line.indexOf(':'))).stripTrailing();
                if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c > '~')) {
                    return false;
                }
                found.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return (named || found.stream().anyMatch(BY_PROGRAMS::contains))
                && found.stream().filter(OF_MAILS::contains).count() >= 2;
    }
}
