package io.docket.processors.child;

import io.docket.processors.document.Box;
import io.docket.processors.document.Conformance;
import io.docket.processors.document.EInvoice;
import io.docket.processors.document.Field;
import io.docket.processors.document.Finding;
import io.docket.processors.document.ImageFrame;
import io.docket.processors.document.InvoiceTerms;
import io.docket.processors.document.LineItem;
import io.docket.processors.document.Page;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.Word;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes replies as {@link ReplyReader} reads them. */
final class ReplyWriter {
    private static final int PIECE_CHARACTERS = 1 << 16;

    private final DataOutputStream out;

    ReplyWriter(DataOutputStream out) {
        this.out = out;
    }

    /** Writes a reply and flushes it. */
    void write(ParserReply reply) throws IOException {
        if (reply instanceof ParserReply.PageRead read) {
            out.writeByte(ReplyTag.PAGE);
            out.writeInt(read.total());
            toRead(read.toRead());
            page(read.page());
        } else if (reply instanceof ParserReply.TextRead read) {
            out.writeByte(ReplyTag.TEXT);
            text(read.text());
        } else if (reply instanceof ParserReply.InvoiceRead read) {
            out.writeByte(ReplyTag.INVOICE);
            invoice(read.invoice());
        } else if (reply instanceof ParserReply.ScanRead read) {
            out.writeByte(ReplyTag.SCAN);
            text(read.language());
            out.writeDouble(read.confidence());
        } else if (reply instanceof ParserReply.CodeRead read) {
            out.writeByte(ReplyTag.CODE);
            text(read.code().text());
            box(read.code().box());
        } else if (reply instanceof ParserReply.FramesRead read) {
            out.writeByte(ReplyTag.FRAMES);
            frames(read.frames());
        } else if (reply instanceof ParserReply.EInvoiceChecked checked) {
            out.writeByte(ReplyTag.EINVOICE_CHECKED);
            invoice(checked.invoice());
            conformance(checked.conformance());
        } else if (reply instanceof ParserReply.FindingRead read) {
            out.writeByte(ReplyTag.FINDING);
            finding(read.finding());
        } else if (reply instanceof ParserReply.FilesFound found) {
            out.writeByte(ReplyTag.FILES);
            out.writeInt(found.files());
        } else if (reply instanceof ParserReply.FileRead read) {
            out.writeByte(ReplyTag.FILE);
            text(read.name());
            out.writeBoolean(read.damaged());
        } else if (reply instanceof ParserReply.Unreadable unreadable) {
            out.writeByte(ReplyTag.UNREADABLE);
            text(unreadable.reason().name());
            text(unreadable.message());
            text(unreadable.hint());
        } else if (reply instanceof ParserReply.Failed failed) {
            out.writeByte(ReplyTag.FAILED);
            text(failed.message());
        } else {
            out.writeByte(ReplyTag.DONE);
        }
        out.flush();
    }

    /** Writes a long text in pieces, so that neither side needs all of its bytes at once. */
    void writeText(String text) throws IOException {
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + PIECE_CHARACTERS);
            // Half of a surrogate pair cannot be encoded as UTF-8, so a piece must not end within one.
            end -= end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
            write(new ParserReply.TextRead(text.substring(at, end)));
            at = end;
        }
    }

    private void frames(List<ImageFrame> frames) throws IOException {
        out.writeInt(frames.size());
        for (ImageFrame frame : frames) {
            out.writeInt(frame.width());
            out.writeInt(frame.height());
        }
    }

    private void invoice(EInvoice read) throws IOException {
        text(read.syntax().name());
        terms(read.terms());
        out.writeInt(read.invoice().fields().size());
        for (Field field : read.invoice().fields()) {
            text(field.name());
            optional(field.value());
        }
        out.writeInt(read.invoice().lineItems().size());
        for (LineItem line : read.invoice().lineItems()) {
            text(line.description());
            optional(line.quantity());
            optional(line.unitPrice());
            optional(line.amount());
        }
        out.writeInt(read.attachments());
        out.writeInt(read.findings().size());
        for (Finding finding : read.findings()) {
            finding(finding);
        }
    }

    private void terms(InvoiceTerms terms) throws IOException {
        optional(terms.profile());
        optional(terms.typeCode());
        optional(terms.buyerName());
        optional(terms.buyerReference());
        optional(terms.orderReference());
        optional(terms.contractReference());
        out.writeInt(terms.precedingInvoices().size());
        for (String number : terms.precedingInvoices()) {
            text(number);
        }
        out.writeInt(terms.vatRates().size());
        for (InvoiceTerms.VatRate rate : terms.vatRates()) {
            optional(rate.category());
            optional(rate.rate());
            optional(rate.base());
            optional(rate.tax());
        }
        out.writeInt(terms.adjustments().size());
        for (InvoiceTerms.Adjustment adjustment : terms.adjustments()) {
            out.writeBoolean(adjustment.charge());
            text(adjustment.amount());
            optional(adjustment.reason());
        }
        optional(terms.lineTotal());
        optional(terms.prepaid());
        optional(terms.rounding());
        optional(terms.due());
    }

    private void conformance(Conformance found) throws IOException {
        optional(found.rules());
        optional(found.notChecked());
        out.writeInt(found.errors());
        out.writeInt(found.warnings());
        out.writeInt(found.violations().size());
        for (Conformance.Violation violation : found.violations()) {
            out.writeBoolean(violation.error());
            optional(violation.rule());
            optional(violation.place());
            text(violation.message());
        }
    }

    /** Of warnings about the whole document, which are all that readers make. */
    private void finding(Finding finding) throws IOException {
        text(finding.code());
        text(finding.message());
    }

    private void optional(@Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            text(text);
        }
    }

    private void toRead(@Nullable ToRead toRead) throws IOException {
        out.writeBoolean(toRead != null);
        if (toRead != null) {
            text(toRead.reason().name());
            out.writeInt(toRead.pictures().size());
            for (Box picture : toRead.pictures()) {
                box(picture);
            }
        }
    }

    private void page(Page page) throws IOException {
        out.writeInt(page.number());
        out.writeDouble(page.width());
        out.writeDouble(page.height());
        out.writeInt(page.turned());
        out.writeInt(page.lines().size());
        for (List<Word> line : page.lines()) {
            out.writeInt(line.size());
            for (Word word : line) {
                word(word);
            }
        }
    }

    private void word(Word word) throws IOException {
        text(word.text());
        box(word.box());
        confidence(word.confidence());
    }

    private void box(Box box) throws IOException {
        out.writeInt(box.page());
        out.writeDouble(box.x());
        out.writeDouble(box.y());
        out.writeDouble(box.width());
        out.writeDouble(box.height());
    }

    /** NaN stands for none. */
    private void confidence(@Nullable Double confidence) throws IOException {
        out.writeDouble(confidence == null ? Double.NaN : confidence);
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
