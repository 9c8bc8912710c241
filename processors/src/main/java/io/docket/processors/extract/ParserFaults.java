package io.docket.processors.extract;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Turns what parsers throw at broken files into a reason that a sender understands. */
final class ParserFaults {
    /** In the messages of POI 5.5.1 and the JDK's XML parser; they have no exception types of their own. */
    private static final List<String> HOSTILE = List.of("zip bomb", "malicious", "doctype", "entity");

    private static final int MAX_CAUSES = 20;

    private ParserFaults() {}

    static UnreadableDocumentException pdf(Throwable fault) {
        if (fault instanceof InvalidPasswordException) {
            return new UnreadableDocumentException(Reason.ENCRYPTED, "The PDF is protected by a password", fault);
        }
        // Certificate encryption needs Bouncy Castle, or a handler that PDFBox does not have.
        if (fault instanceof LinkageError || says(fault, List.of("security handler"))) {
            return new UnreadableDocumentException(
                    Reason.ENCRYPTED, "The PDF is encrypted in a way that Docket cannot undo", fault);
        }
        return new UnreadableDocumentException(Reason.CORRUPT, "The PDF is damaged: " + detail(fault), fault);
    }

    static UnreadableDocumentException document(Throwable fault) {
        return says(fault, HOSTILE)
                ? new UnreadableDocumentException(
                        Reason.HOSTILE_CONTENT, "The document is not opened: " + detail(fault), fault)
                : new UnreadableDocumentException(Reason.CORRUPT, "The document is damaged: " + detail(fault), fault);
    }

    private static boolean says(Throwable fault, List<String> words) {
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
    private static String detail(Throwable fault) {
        Throwable root = fault;
        for (int depth = 0; root.getCause() != null && depth < MAX_CAUSES; depth++) {
            root = root.getCause();
        }
        String line = message(root).lines().findFirst().orElse("").strip();
        line = line.length() > 120 ? line.substring(0, 120) : line;
        while (line.endsWith(".")) {
            line = line.substring(0, line.length() - 1);
        }
        return line.isEmpty() ? root.getClass().getSimpleName() : line;
    }

    private static String message(Throwable fault) {
        @Nullable String message = fault.getMessage();
        return message == null ? "" : message;
    }
}
