package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Turns what parsers throw at broken files into a reason that a sender understands. */
final class OfficeFaults {
    /** In the messages of POI 5.5.1 and of our own limits; they have no exception types of their own. */
    private static final List<String> HOSTILE = List.of("zip bomb", "malicious", "doctype");

    private static final int MAX_CAUSES = 20;
    private static final int MAX_DETAIL = 120;

    private OfficeFaults() {}

    static UnreadableDocumentException xml(String part, XMLStreamException fault) {
        if (saysHostile(fault)) {
            return document(fault);
        }
        int line = fault.getLocation() == null ? 0 : fault.getLocation().getLineNumber();
        String where = line > 0 ? " in line " + line : "";
        return new UnreadableDocumentException(
                Reason.CORRUPT, "The document is damaged: " + part + " is not well-formed XML" + where, fault);
    }

    static UnreadableDocumentException document(Throwable fault) {
        return saysHostile(fault)
                ? new UnreadableDocumentException(
                        Reason.HOSTILE_CONTENT, "The document is not opened: " + detail(fault), fault)
                : new UnreadableDocumentException(Reason.CORRUPT, "The document is damaged: " + detail(fault), fault);
    }

    private static boolean saysHostile(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            String message = message(cause).toLowerCase(Locale.ROOT);
            if (HOSTILE.stream().anyMatch(message::contains)) {
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
        line = line.length() > MAX_DETAIL ? line.substring(0, MAX_DETAIL) : line;
        return line.isEmpty() ? root.getClass().getSimpleName() : line.replaceFirst("\\.+$", "");
    }

    private static String message(Throwable fault) {
        @Nullable String message = fault.getMessage();
        return message == null ? "" : message;
    }
}
