package io.docket.processors.child;

import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException.Reason;

/** A reply of a child to a task; the last one is {@link Done}, {@link Unreadable} or {@link Failed}. */
public sealed interface ParserReply {

    /**
     * One page of a PDF, in order.
     *
     * @param total pages in all
     */
    record PageRead(Page page, int total) implements ParserReply {}

    /** The next stretch of a text. */
    record TextRead(String text) implements ParserReply {}

    /** The task is done; no further reply follows. */
    record Done() implements ParserReply {}

    /** The file itself is the reason: damaged, encrypted, too large. */
    record Unreadable(Reason reason, String message, String hint) implements ParserReply {}

    /** The file could not be read from disk, or the result not be written. */
    record Failed(String message) implements ParserReply {}
}
