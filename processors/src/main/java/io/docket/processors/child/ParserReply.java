package io.docket.processors.child;

import io.docket.processors.document.Conformance;
import io.docket.processors.document.EInvoice;
import io.docket.processors.document.Finding;
import io.docket.processors.document.ImageFrame;
import io.docket.processors.document.Page;
import io.docket.processors.document.PageCode;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reply of a child to a task; the last one is {@link Done}, {@link Unreadable} or {@link Failed}. */
public sealed interface ParserReply {

    /**
     * One page of a PDF, in order.
     *
     * @param total pages in all
     * @param toRead what is to be read by OCR on it; null for nothing
     */
    record PageRead(Page page, int total, @Nullable ToRead toRead) implements ParserReply {}

    /**
     * How a picture was read, before its page.
     *
     * @param language see {@link io.docket.processors.ocr.PageText}
     * @param confidence mean of its words, 0 to 1
     */
    record ScanRead(String language, double confidence) implements ParserReply {}

    /** A QR code on the page. */
    record CodeRead(PageCode code) implements ParserReply {}

    /** The pages of an image file, at least one. */
    record FramesRead(List<ImageFrame> frames) implements ParserReply {

        public FramesRead {
            frames = List.copyOf(frames);
        }
    }

    /** The next stretch of a text. */
    record TextRead(String text) implements ParserReply {}

    /** The electronic invoice that a file is, or that a PDF has embedded. */
    record InvoiceRead(EInvoice invoice) implements ParserReply {}

    /** What holding an electronic invoice against its rules came to. */
    record EInvoiceChecked(EInvoice invoice, Conformance conformance) implements ParserReply {}

    /** What a reviewer has to know of a file that was read all the same. */
    record FindingRead(Finding finding) implements ParserReply {}

    /** How many files are embedded in a PDF, without the electronic invoice that it shows. */
    record FilesFound(int files) implements ParserReply {}

    /** A file that was embedded has been written; a damaged one as far as it can be read. */
    record FileRead(String name, boolean damaged) implements ParserReply {}

    /** The task is done; no further reply follows. */
    record Done() implements ParserReply {}

    /** The file itself is the reason: damaged, encrypted, too large. */
    record Unreadable(Reason reason, String message, String hint) implements ParserReply {}

    /** The file could not be read from disk, or the result not be written. */
    record Failed(String message) implements ParserReply {}
}
