package io.docket.processors.extract;

import io.docket.processors.document.FaultText;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Turns what parsers throw at broken files into a reason that a sender understands. */
final class ParserFaults {
    private ParserFaults() {}

    static UnreadableDocumentException pdf(Throwable fault) {
        if (fault instanceof InvalidPasswordException) {
            return new UnreadableDocumentException(Reason.ENCRYPTED, "The PDF is protected by a password", fault);
        }
        // Certificate encryption needs Bouncy Castle, or a handler that PDFBox does not have.
        if (fault instanceof LinkageError || FaultText.says(fault, List.of("security handler"))) {
            return new UnreadableDocumentException(
                    Reason.ENCRYPTED, "The PDF is encrypted in a way that Docket cannot undo", fault);
        }
        return new UnreadableDocumentException(Reason.CORRUPT, "The PDF is damaged: " + FaultText.detail(fault), fault);
    }
}
