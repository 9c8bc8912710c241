package io.docket.processors.child;

import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.einvoice.EInvoiceReader;
import io.docket.processors.extract.PdfText;
import java.io.IOException;
import java.io.InputStream;

/** Replies with the pages of a PDF, and with the first electronic invoice that is embedded in it. */
final class PdfReplies implements PdfText.Pages {
    private final ReplyWriter replies;
    private final EInvoiceReader eInvoices;
    private boolean found;
    private int files;

    PdfReplies(ReplyWriter replies, EInvoiceReader eInvoices) {
        this.replies = replies;
        this.eInvoices = eInvoices;
    }

    @Override
    public void take(Page page, int total, boolean needsOcr) throws IOException {
        replies.write(new ParserReply.PageRead(page, total, needsOcr));
    }

    @Override
    public void finding(Finding finding) throws IOException {
        replies.write(new ParserReply.FindingRead(finding));
    }

    @Override
    public void embedded(int count) {
        files = count;
    }

    /** Replies with what is known when all has been read. */
    void finish() throws IOException {
        int others = files - (found ? 1 : 0);
        if (others > 0) {
            replies.write(new ParserReply.FilesFound(others));
        }
    }

    @Override
    public void xml(String name, InputStream content) throws IOException {
        if (found) {
            return;
        }
        try {
            replies.write(new ParserReply.InvoiceRead(eInvoices.read(content)));
            found = true;
        } catch (UnreadableDocumentException e) {
            // Other XML may be embedded for any purpose.
            if (e.reason() != Reason.UNSUPPORTED_TYPE) {
                replies.write(new ParserReply.FindingRead(Finding.warning(
                        "EMBEDDED_XML_UNREADABLE",
                        "The embedded file \"" + name + "\" was not read: " + e.getMessage())));
            }
        }
    }
}
