package io.docket.processors.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** A task for a child JVM, about one file. */
public sealed interface ParserTask {

    /** The file to parse, an absolute path. */
    Path file();

    /** The pages of a PDF, answered by a {@link ParserReply.PageRead} each, and the electronic invoice in it. */
    record ReadPdf(Path file) implements ParserTask {}

    /** The text of a Word document, answered by {@link ParserReply.TextRead}s. */
    record ReadDocx(Path file) implements ParserTask {}

    /** An electronic invoice, answered by {@link ParserReply.InvoiceRead}. */
    record ReadEInvoice(Path file) implements ParserTask {}

    /**
     * The image of one page of a PDF.
     *
     * @param page 1-based
     * @param image the PNG file to write
     */
    record DrawPage(Path file, int page, Path image) implements ParserTask {}

    /**
     * A message in Outlook's own form, rewritten as a mail; see {@link io.docket.processors.unpack.Outlook}.
     *
     * @param mail the file to write
     */
    record RewriteOutlook(Path file, Path mail) implements ParserTask {}

    /**
     * What a reader of the folder {@code plugins} reads, answered by {@link ParserReply.PageRead}s or {@link ParserReply.TextRead}s.
     *
     * @param jar that the reader is in, an absolute path
     * @param mediaType that it reads
     */
    record ReadByPlugin(Path file, Path jar, String mediaType) implements ParserTask {}

    /** Writes a task so that {@link #read} understands it. */
    static void write(ParserTask task, DataOutputStream out) throws IOException {
        out.writeUTF(task.getClass().getSimpleName());
        out.writeUTF(task.file().toString());
        if (task instanceof DrawPage draw) {
            out.writeInt(draw.page());
            out.writeUTF(draw.image().toString());
        } else if (task instanceof RewriteOutlook rewrite) {
            out.writeUTF(rewrite.mail().toString());
        } else if (task instanceof ReadByPlugin read) {
            out.writeUTF(read.jar().toString());
            out.writeUTF(read.mediaType());
        }
        out.flush();
    }

    /** Reads the next task; {@link java.io.EOFException} when there will be none. */
    static ParserTask read(DataInputStream in) throws IOException {
        String name = in.readUTF();
        Path file = Path.of(in.readUTF());
        return switch (name) {
            case "ReadPdf" -> new ReadPdf(file);
            case "ReadDocx" -> new ReadDocx(file);
            case "ReadEInvoice" -> new ReadEInvoice(file);
            case "DrawPage" -> new DrawPage(file, in.readInt(), Path.of(in.readUTF()));
            case "RewriteOutlook" -> new RewriteOutlook(file, Path.of(in.readUTF()));
            case "ReadByPlugin" -> new ReadByPlugin(file, Path.of(in.readUTF()), in.readUTF());
            default -> throw new IOException("No task is named " + name);
        };
    }
}
