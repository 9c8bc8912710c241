package io.docket.processors.child;

import io.docket.processors.document.ToRead;
import io.docket.processors.ocr.OcrSettings;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** A task for a child JVM, about one file. */
public sealed interface ParserTask {

    /** The file to parse, an absolute path. */
    Path file();

    /**
     * The pages of a PDF, answered by a {@link ParserReply.PageRead} each, and the electronic invoice in it.
     *
     * @param xml the file to write the electronic invoice to, if there is one
     */
    record ReadPdf(Path file, Path xml) implements ParserTask {}

    /**
     * The text of an office file, answered by {@link ParserReply.TextRead}s and {@link ParserReply.FindingRead}s.
     *
     * @param mediaType one of {@link io.docket.processors.office.OfficeReader#MEDIA_TYPES}
     */
    record ReadOffice(Path file, String mediaType) implements ParserTask {}

    /**
     * The files that are embedded in a PDF, without its electronic invoice, or in an electronic invoice; answered by a {@link ParserReply.FileRead} each.
     *
     * @param first the file to write the first to is this with {@code .0} behind, and so on
     * @param maxBytes of all together
     */
    record TakeFiles(Path file, Path first, int maxFiles, long maxFileBytes, long maxBytes) implements ParserTask {
        /** Returns where a file is written to; they are counted from 0. */
        public Path target(int number) {
            return first.resolveSibling(first.getFileName() + "." + number);
        }
    }

    /** An electronic invoice, answered by {@link ParserReply.InvoiceRead}. */
    record ReadEInvoice(Path file) implements ParserTask {}

    /** Holds an electronic invoice against its rules, answered by {@link ParserReply.EInvoiceChecked}. */
    record CheckEInvoice(Path file) implements ParserTask {}

    /**
     * An electronic invoice as a page for people.
     *
     * @param language see {@link io.docket.processors.einvoice.EInvoiceView#LANGUAGES}
     * @param html the file to write
     */
    record ShowEInvoice(Path file, String language, Path html) implements ParserTask {}

    /**
     * The image of one page of a PDF.
     *
     * @param page 1-based
     * @param turned see {@link io.docket.processors.document.Page#turned}
     * @param image the PNG file to write
     */
    record DrawPage(Path file, int page, int turned, Path image) implements ParserTask {}

    /**
     * The pages of an image file, answered by {@link ParserReply.FramesRead}.
     *
     * @param mediaType of the file by its content
     */
    record SurveyImage(Path file, String mediaType) implements ParserTask {}

    /**
     * The words of one page of a PDF or image file, answered by a {@link ParserReply.ScanRead}, a
     * {@link ParserReply.PageRead}, {@link ParserReply.FindingRead}s and {@link ParserReply.CodeRead}s.
     *
     * @param mediaType of the file by its content
     * @param page 1-based
     * @param toRead what on it
     * @param settings which engine reads
     */
    record OcrPage(Path file, String mediaType, int page, ToRead toRead, OcrSettings settings) implements ParserTask {}

    /**
     * The QR codes of one page of a PDF or image file, answered by {@link ParserReply.CodeRead}s.
     *
     * @param mediaType of the file by its content
     * @param page 1-based
     */
    record ReadCodes(Path file, String mediaType, int page) implements ParserTask {}

    /**
     * One page of an image file as a picture that a browser shows.
     *
     * @param mediaType of the file by its content
     * @param page 1-based
     * @param turned see {@link io.docket.processors.document.Page#turned}
     * @param image the PNG file to write
     */
    record DrawImage(Path file, String mediaType, int page, int turned, Path image) implements ParserTask {}

    /**
     * A PDF with the words that OCR has read, see {@link io.docket.processors.extract.SearchablePdf}.
     *
     * @param mediaType of the file by its content
     * @param pages file with the pages that were read, of an image file with all of them, see {@link PageFile}
     * @param pdf the file to write
     */
    record WriteSearchable(Path file, String mediaType, Path pages, Path pdf) implements ParserTask {}

    /**
     * A message in Outlook's own form, rewritten as a mail; see {@link io.docket.processors.unpack.Outlook}.
     *
     * @param mail the file to write
     */
    record RewriteOutlook(Path file, Path mail) implements ParserTask {}

    /**
     * The PDF that hands out a text, answered by {@link ParserReply.FindingRead}s.
     *
     * @param file the text, see {@link io.docket.processors.output.OutputFile}
     * @param pdf the file to write
     */
    record WriteOutput(Path file, Path pdf) implements ParserTask {}

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
            out.writeInt(draw.turned());
            out.writeUTF(draw.image().toString());
        } else if (task instanceof SurveyImage survey) {
            out.writeUTF(survey.mediaType());
        } else if (task instanceof OcrPage ocr) {
            out.writeUTF(ocr.mediaType());
            out.writeInt(ocr.page());
            out.writeUTF(ocr.toRead().reason().name());
            Boxes.write(ocr.toRead().pictures(), out);
            SettingsOfOcr.write(ocr.settings(), out);
        } else if (task instanceof ReadCodes read) {
            out.writeUTF(read.mediaType());
            out.writeInt(read.page());
        } else if (task instanceof DrawImage draw) {
            out.writeUTF(draw.mediaType());
            out.writeInt(draw.page());
            out.writeInt(draw.turned());
            out.writeUTF(draw.image().toString());
        } else if (task instanceof WriteSearchable write) {
            out.writeUTF(write.mediaType());
            out.writeUTF(write.pages().toString());
            out.writeUTF(write.pdf().toString());
        } else if (task instanceof WriteOutput write) {
            out.writeUTF(write.pdf().toString());
        } else if (task instanceof ReadPdf read) {
            out.writeUTF(read.xml().toString());
        } else if (task instanceof ShowEInvoice show) {
            out.writeUTF(show.language());
            out.writeUTF(show.html().toString());
        } else if (task instanceof RewriteOutlook rewrite) {
            out.writeUTF(rewrite.mail().toString());
        } else if (task instanceof ReadOffice read) {
            out.writeUTF(read.mediaType());
        } else if (task instanceof TakeFiles take) {
            out.writeUTF(take.first().toString());
            out.writeInt(take.maxFiles());
            out.writeLong(take.maxFileBytes());
            out.writeLong(take.maxBytes());
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
            case "ReadPdf" -> new ReadPdf(file, Path.of(in.readUTF()));
            case "ReadOffice" -> new ReadOffice(file, in.readUTF());
            case "ReadEInvoice" -> new ReadEInvoice(file);
            case "TakeFiles" -> new TakeFiles(file, Path.of(in.readUTF()), in.readInt(), in.readLong(), in.readLong());
            case "CheckEInvoice" -> new CheckEInvoice(file);
            case "ShowEInvoice" -> new ShowEInvoice(file, in.readUTF(), Path.of(in.readUTF()));
            case "DrawPage" -> new DrawPage(file, in.readInt(), in.readInt(), Path.of(in.readUTF()));
            case "SurveyImage" -> new SurveyImage(file, in.readUTF());
            case "OcrPage" ->
                new OcrPage(
                        file,
                        in.readUTF(),
                        in.readInt(),
                        new ToRead(ToRead.Reason.valueOf(in.readUTF()), Boxes.read(in)),
                        SettingsOfOcr.read(in));
            case "ReadCodes" -> new ReadCodes(file, in.readUTF(), in.readInt());
            case "DrawImage" -> new DrawImage(file, in.readUTF(), in.readInt(), in.readInt(), Path.of(in.readUTF()));
            case "WriteSearchable" ->
                new WriteSearchable(file, in.readUTF(), Path.of(in.readUTF()), Path.of(in.readUTF()));
            case "WriteOutput" -> new WriteOutput(file, Path.of(in.readUTF()));
            case "RewriteOutlook" -> new RewriteOutlook(file, Path.of(in.readUTF()));
            case "ReadByPlugin" -> new ReadByPlugin(file, Path.of(in.readUTF()), in.readUTF());
            default -> throw new IOException("No task is named " + name);
        };
    }
}
