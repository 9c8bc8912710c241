package io.docket.processors.office;

import io.docket.processors.document.FaultText;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Turns what parsers throw at broken files into a reason that a sender understands. */
final class OfficeFaults {
    /** In the messages of POI 5.5.1 and of our own limits; they have no exception types of their own. */
    private static final List<String> HOSTILE = List.of("zip bomb", "malicious", "doctype");

    private OfficeFaults() {}

    static UnreadableDocumentException xml(String part, XMLStreamException fault) {
        if (FaultText.says(fault, HOSTILE)) {
            return document(fault);
        }
        int line = fault.getLocation() == null ? 0 : fault.getLocation().getLineNumber();
        String where = line > 0 ? " in line " + line : "";
        return new UnreadableDocumentException(
                Reason.CORRUPT, "The document is damaged: " + part + " is not well-formed XML" + where, fault);
    }

    static UnreadableDocumentException document(Throwable fault) {
        return FaultText.says(fault, HOSTILE)
                ? new UnreadableDocumentException(
                        Reason.HOSTILE_CONTENT, "The document is not opened: " + FaultText.detail(fault), fault)
                : new UnreadableDocumentException(
                        Reason.CORRUPT, "The document is damaged: " + FaultText.detail(fault), fault);
    }
}
