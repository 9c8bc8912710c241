package io.docket.processors.child;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.extract.DocxText;
import io.docket.processors.extract.PageImages;
import io.docket.processors.extract.PdfText;
import io.docket.processors.unpack.OutlookMail;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

/** Does tasks, one after the other, and replies to each. */
final class ParserWork {
    private final PdfText pdf;
    private final DocxText docx;
    private final PageImages images;
    private final OutlookMail outlook = new OutlookMail();
    private final ReplyWriter replies;

    ParserWork(ParserLimits limits, ReplyWriter replies) {
        this.replies = replies;
        pdf = new PdfText(limits.maxPages(), limits.maxCharacters());
        docx = new DocxText(limits.maxCharacters());
        images = new PageImages(limits.imageDpi(), limits.maxPixels());
    }

    /** Does one, and says how it ended; what the file did is no reason to end the child. */
    void run(ParserTask task) throws IOException {
        try {
            work(task);
        } catch (UnreadableDocumentException e) {
            replies.write(new ParserReply.Unreadable(e.reason(), String.valueOf(e.getMessage()), e.hint()));
            return;
        } catch (IOException e) {
            replies.write(new ParserReply.Failed(String.valueOf(e.getMessage())));
            return;
        }
        replies.write(new ParserReply.Done());
    }

    private void work(ParserTask task) throws IOException, UnreadableDocumentException {
        if (task instanceof ParserTask.ReadPdf read) {
            pdf.read(read.file(), (page, total) -> replies.write(new ParserReply.PageRead(page, total)));
        } else if (task instanceof ParserTask.ReadDocx read) {
            replies.writeText(docx.read(read.file()));
        } else if (task instanceof ParserTask.DrawPage draw) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draw.image()))) {
                images.png(draw.file(), draw.page(), out);
            }
        } else if (task instanceof ParserTask.RewriteOutlook rewrite) {
            outlook.rewrite(rewrite.file(), rewrite.mail());
        }
    }
}
