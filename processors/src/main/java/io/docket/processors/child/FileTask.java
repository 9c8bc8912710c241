package io.docket.processors.child;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.einvoice.Attachments;
import io.docket.processors.einvoice.EInvoiceReader;
import io.docket.processors.extract.EmbeddedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files that are embedded in a PDF or an electronic invoice, and replies with the name of each. */
final class FileTask implements EmbeddedFiles.Taker {
    /** A PDF may begin with other bytes (PDF 1.7, annex H, 3.4.1). */
    private static final int START = 1024;

    private static final int DAMAGED = Integer.MAX_VALUE;

    private final ParserTask.TakeFiles task;
    private final EInvoiceReader eInvoices;
    private final ReplyWriter replies;
    private final byte[] buffer = new byte[1 << 16];
    private long bytes;
    private int number;

    FileTask(ParserTask.TakeFiles task, EInvoiceReader eInvoices, ReplyWriter replies) {
        this.task = task;
        this.eInvoices = eInvoices;
        this.replies = replies;
    }

    void run() throws IOException, UnreadableDocumentException {
        if (isPdf()) {
            EmbeddedFiles.take(task.file(), task.maxFiles(), this);
        } else {
            Attachments.take(task.file(), task.maxFiles(), this::take);
        }
    }

    private boolean isPdf() throws IOException {
        try (InputStream in = Files.newInputStream(task.file())) {
            return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1).contains("%PDF-");
        }
    }

    @Override
    public boolean isInvoice(InputStream content) throws IOException {
        try {
            eInvoices.read(content);
            return true;
        } catch (UnreadableDocumentException e) {
            return false;
        }
    }

    @Override
    public void take(String name, InputStream content) throws IOException, UnreadableDocumentException {
        Path target = task.target(number);
        boolean damaged = false;
        try (OutputStream out = Files.newOutputStream(target)) {
            damaged = !copy(name, content, out);
        }
        replies.write(new ParserReply.FileRead(name, damaged));
        number++;
    }

    /** Returns whether the file is whole; what cannot be written is no damage. */
    private boolean copy(String name, InputStream content, OutputStream out)
            throws IOException, UnreadableDocumentException {
        long size = 0;
        for (int read = read(content); read >= 0; read = read(content)) {
            if (read == DAMAGED) {
                return false;
            }
            size += read;
            bytes += read;
            check(name, size);
            out.write(buffer, 0, read);
        }
        return true;
    }

    private int read(InputStream content) {
        try {
            return content.read(buffer);
        } catch (IOException | RuntimeException e) {
            return DAMAGED;
        }
    }

    private void check(String name, long size) throws UnreadableDocumentException {
        if (size > task.maxFileBytes()) {
            throw new UnreadableDocumentException(
                    Reason.TOO_LARGE,
                    "Its file \"" + name + "\" is larger than the limit of " + task.maxFileBytes() + " bytes");
        }
        if (bytes > task.maxBytes()) {
            throw new UnreadableDocumentException(
                    Reason.TOO_LARGE, "Its files are larger than the limit of " + task.maxBytes() + " bytes");
        }
    }
}
