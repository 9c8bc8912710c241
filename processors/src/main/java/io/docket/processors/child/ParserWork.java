package io.docket.processors.child;

import io.docket.processors.document.EInvoice;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.ReadText;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.einvoice.EInvoiceReader;
import io.docket.processors.einvoice.EInvoiceRules;
import io.docket.processors.einvoice.EInvoiceView;
import io.docket.processors.extract.PdfText;
import io.docket.processors.ocr.ImageFiles;
import io.docket.processors.office.OfficeReader;
import io.docket.processors.plugin.Reading;
import io.docket.processors.unpack.OutlookMail;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;

/** Does tasks, one after the other, and replies to each. */
final class ParserWork {
    private final PdfText pdf;
    private final OfficeReader office;
    private final PictureWork pictures;
    private final EInvoiceReader eInvoices;
    private final EInvoiceRules rules = new EInvoiceRules();
    private final EInvoiceView view = new EInvoiceView();
    private final OutlookMail outlook = new OutlookMail();
    private final OutputWork outputs = new OutputWork();
    private final PluginWork plugins;
    private final ReplyWriter replies;

    ParserWork(ParserLimits limits, ReplyWriter replies) {
        this.replies = replies;
        pdf = new PdfText(limits.maxPages(), limits.maxCharacters());
        office = new OfficeReader(limits.maxCharacters());
        eInvoices = new EInvoiceReader(limits.maxCharacters());
        pictures = new PictureWork(limits);
        plugins = new PluginWork(limits);
    }

    /** Runs a task and reports the outcome; an unreadable file does not end the child. */
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
            PdfReplies taker = new PdfReplies(replies, eInvoices, read.xml());
            pdf.read(read.file(), taker);
            taker.finish();
        } else if (task instanceof ParserTask.ReadEInvoice read) {
            replies.write(new ParserReply.InvoiceRead(eInvoices.read(read.file())));
        } else if (task instanceof ParserTask.CheckEInvoice check) {
            EInvoice invoice = eInvoices.read(check.file());
            replies.write(new ParserReply.EInvoiceChecked(invoice, rules.check(check.file(), invoice)));
        } else if (task instanceof ParserTask.ShowEInvoice show) {
            EInvoice invoice = eInvoices.read(show.file());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(show.html()))) {
                view.write(show.file(), invoice.syntax(), show.language(), out);
            }
        } else if (task instanceof ParserTask.ReadOffice read) {
            reply(office.read(read.file(), read.mediaType()));
        } else if (task instanceof ParserTask.TakeFiles take) {
            new FileTask(take, eInvoices, replies).run();
        } else if (task instanceof ParserTask.DrawPage || task instanceof ParserTask.DrawImage) {
            pictures.draw(task);
        } else if (task instanceof ParserTask.SurveyImage survey) {
            replies.write(new ParserReply.FramesRead(ImageFiles.survey(survey.file(), survey.mediaType())));
        } else if (task instanceof ParserTask.OcrPage ocr) {
            pictures.read(ocr, replies);
        } else if (task instanceof ParserTask.ReadCodes read) {
            pictures.readCodes(read, replies);
        } else if (task instanceof ParserTask.WriteSearchable write) {
            SearchableWork.write(write);
        } else if (task instanceof ParserTask.WriteOutput write) {
            reply(outputs.write(write));
        } else if (task instanceof ParserTask.RewriteOutlook rewrite) {
            outlook.rewrite(rewrite.file(), rewrite.mail());
        } else if (task instanceof ParserTask.ReadByPlugin read) {
            reply(plugins.read(read));
        }
    }

    private void reply(ReadText read) throws IOException {
        replies.writeText(read.text());
        reply(read.findings());
    }

    private void reply(List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            replies.write(new ParserReply.FindingRead(finding));
        }
    }

    private void reply(Reading reading) throws IOException {
        if (reading instanceof Reading.OfText text) {
            replies.writeText(text.text());
        } else if (reading instanceof Reading.OfPages pages) {
            for (Page page : pages.pages()) {
                replies.write(new ParserReply.PageRead(page, pages.pages().size(), null));
            }
        }
    }
}
