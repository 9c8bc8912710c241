package io.docket.processors.child;

import io.docket.processors.codes.QrCodes;
import io.docket.processors.document.Box;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.PageCode;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.einvoice.EInvoiceReader;
import io.docket.processors.extract.PdfText;
import io.docket.processors.ocr.LetterRows;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replies with the pages of a PDF, and with the first electronic invoice that is embedded in it. */
final class PdfReplies implements PdfText.Pages {
    /** Unpacked; an invoice of 20,000 lines has 16 MB. */
    private static final long MAX_BYTES = 64L << 20;

    private final ReplyWriter replies;
    private final EInvoiceReader eInvoices;
    private final Path kept;
    private boolean found;
    private int files;

    /**
     * Makes the replies to one task.
     *
     * @param kept the file to write the electronic invoice to
     */
    PdfReplies(ReplyWriter replies, EInvoiceReader eInvoices, Path kept) {
        this.replies = replies;
        this.eInvoices = eInvoices;
        this.kept = kept;
    }

    private void keep(InputStream content) throws IOException, UnreadableDocumentException {
        try (OutputStream out = Files.newOutputStream(kept)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > MAX_BYTES) {
                    throw new UnreadableDocumentException(
                            Reason.TOO_LARGE, "It has more bytes than the limit of " + MAX_BYTES);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    @Override
    public void take(Page page, int total, @Nullable ToRead toRead) throws IOException {
        replies.write(new ParserReply.PageRead(page, total, toRead));
    }

    @Override
    public void codePicture(BufferedImage picture, Box place) throws IOException {
        for (PageCode code : QrCodes.read(picture, place)) {
            replies.write(new ParserReply.CodeRead(code));
        }
    }

    @Override
    public boolean mayBeCode(BufferedImage coarse) {
        return QrCodes.mayBe(coarse);
    }

    @Override
    public boolean wantsCodePictures() {
        return true;
    }

    @Override
    public List<Box> letters(BufferedImage picture, int page) {
        return LetterRows.in(picture, page);
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
            keep(content);
            replies.write(new ParserReply.InvoiceRead(eInvoices.read(kept)));
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
