package io.docket.processors.child;

import io.docket.processors.document.Box;
import io.docket.processors.document.Conformance;
import io.docket.processors.document.EInvoice;
import io.docket.processors.document.Field;
import io.docket.processors.document.Finding;
import io.docket.processors.document.ImageFrame;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.InvoiceTerms;
import io.docket.processors.document.LineItem;
import io.docket.processors.document.Page;
import io.docket.processors.document.PageCode;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.document.Word;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a child's replies, within limits: a child taken over by a malicious file must not fill our memory. */
public final class ReplyReader {
    /** A character is at most this many bytes of UTF-8. */
    private static final int MAX_BYTES = 4;

    /** Allowance for error messages, names and other text that is not the document's. */
    private static final long OTHER_CHARACTERS = 100_000;

    private final DataInputStream in;
    private long left;

    /**
     * Makes a reader for the replies to one task.
     *
     * @param maxCharacters of all texts together, in UTF-16 units; a word and a line count as one more
     */
    public ReplyReader(DataInputStream in, long maxCharacters) {
        this.in = in;
        this.left = 2 * maxCharacters + OTHER_CHARACTERS;
    }

    /**
     * Returns the next reply.
     *
     * @throws java.io.EOFException when the child has ended
     * @throws IOException when the bytes are no reply, or exceed the limits
     */
    public ParserReply read() throws IOException {
        int tag = in.readUnsignedByte();
        return switch (tag) {
            case ReplyTag.PAGE -> pageRead();
            case ReplyTag.TEXT -> new ParserReply.TextRead(text());
            case ReplyTag.INVOICE -> new ParserReply.InvoiceRead(invoice());
            case ReplyTag.SCAN -> new ParserReply.ScanRead(text(), in.readDouble());
            case ReplyTag.CODE -> new ParserReply.CodeRead(new PageCode(text(), box()));
            case ReplyTag.FRAMES -> new ParserReply.FramesRead(frames());
            case ReplyTag.EINVOICE_CHECKED -> new ParserReply.EInvoiceChecked(invoice(), conformance());
            case ReplyTag.FINDING -> new ParserReply.FindingRead(finding());
            case ReplyTag.FILES -> new ParserReply.FilesFound(in.readInt());
            case ReplyTag.FILE -> new ParserReply.FileRead(text(), in.readBoolean());
            case ReplyTag.DONE -> new ParserReply.Done();
            case ReplyTag.UNREADABLE -> new ParserReply.Unreadable(reason(), text(), text());
            case ReplyTag.FAILED -> new ParserReply.Failed(text());
            default -> throw new IOException("No reply begins with " + tag);
        };
    }

    private EInvoice invoice() throws IOException {
        EInvoice.Syntax syntax = syntax();
        InvoiceTerms terms = terms();
        List<Field> fields = list(this::field);
        List<LineItem> lines = list(() -> new LineItem(text(), optional(), optional(), optional(), null));
        int attachments = in.readInt();
        List<Finding> findings = list(this::finding);
        return new EInvoice(syntax, terms, new Invoice(fields, lines, terms.adjustment()), attachments, findings);
    }

    private Field field() throws IOException {
        String name = text();
        String value = optional();
        return new Field(name, value, value == null ? 0 : 1, null);
    }

    private InvoiceTerms terms() throws IOException {
        return new InvoiceTerms(
                optional(),
                optional(),
                optional(),
                optional(),
                optional(),
                optional(),
                list(this::text),
                list(() -> new InvoiceTerms.VatRate(optional(), optional(), optional(), optional())),
                list(() -> new InvoiceTerms.Adjustment(in.readBoolean(), text(), optional())),
                optional(),
                optional(),
                optional(),
                optional());
    }

    private Conformance conformance() throws IOException {
        return new Conformance(
                optional(),
                optional(),
                in.readInt(),
                in.readInt(),
                list(() -> new Conformance.Violation(in.readBoolean(), optional(), optional(), text())));
    }

    private <T> List<T> list(Item<T> item) throws IOException {
        int count = count();
        List<T> all = new ArrayList<>(Math.min(count, 100));
        for (int i = 0; i < count; i++) {
            all.add(item.read());
        }
        return all;
    }

    private interface Item<T> {
        T read() throws IOException;
    }

    private List<ImageFrame> frames() throws IOException {
        int count = count();
        List<ImageFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(new ImageFrame(in.readInt(), in.readInt()));
        }
        return frames;
    }

    private EInvoice.Syntax syntax() throws IOException {
        String name = text();
        try {
            return EInvoice.Syntax.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("No syntax is named " + name, e);
        }
    }

    private Finding finding() throws IOException {
        return Finding.warning(text(), text());
    }

    private @Nullable String optional() throws IOException {
        return in.readBoolean() ? text() : null;
    }

    private ParserReply pageRead() throws IOException {
        int total = in.readInt();
        ToRead toRead = in.readBoolean() ? toRead() : null;
        int number = in.readInt();
        double width = in.readDouble();
        double height = in.readDouble();
        int turned = in.readInt();
        int count = count();
        List<List<Word>> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line());
        }
        return new ParserReply.PageRead(new Page(number, width, height, lines, turned), total, toRead);
    }

    private ToRead toRead() throws IOException {
        String name = text();
        try {
            return new ToRead(ToRead.Reason.valueOf(name), list(this::box));
        } catch (IllegalArgumentException e) {
            throw new IOException("No reason to read a page is named " + name, e);
        }
    }

    private List<Word> line() throws IOException {
        int count = count();
        List<Word> words = new ArrayList<>(Math.min(count, 100));
        for (int i = 0; i < count; i++) {
            words.add(new Word(text(), box(), confidence()));
        }
        return words;
    }

    private @Nullable Double confidence() throws IOException {
        double confidence = in.readDouble();
        return Double.isNaN(confidence) ? null : confidence;
    }

    private Box box() throws IOException {
        return new Box(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    private Reason reason() throws IOException {
        String name = text();
        try {
            return Reason.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("No reason is named " + name, e);
        }
    }

    private int count() throws IOException {
        int count = in.readInt();
        take(count);
        return count;
    }

    private String text() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_BYTES * left) {
            throw new IOException("A text of " + length + " bytes is more than the limit");
        }
        String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        take(text.length());
        return text;
    }

    private void take(int characters) throws IOException {
        left -= characters;
        if (characters < 0 || left < 0) {
            throw new IOException("The replies are more than the limit");
        }
    }
}
