package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;

/** How many characters of one document may still be read; counted while it is parsed, so that no text fills the memory. */
final class TextBudget {
    private final long limit;
    private long taken;

    TextBudget(long limit) {
        this.limit = limit;
    }

    void take(long characters) throws UnreadableDocumentException {
        taken += characters;
        if (taken > limit) {
            throw new UnreadableDocumentException(
                    Reason.TOO_LARGE, "The document has more characters than the limit of " + limit);
        }
    }
}
