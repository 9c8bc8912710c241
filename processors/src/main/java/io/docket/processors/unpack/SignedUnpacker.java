package io.docket.processors.unpack;

import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Extracts the content of a signed file ({@code .p7m}, see {@link CmsContent}); the signature is not checked. */
public final class SignedUnpacker {
    private static final int LOOK = 1 << 16;
    private static final int LOOK_AT_HEADERS = 200;
    private static final Pattern HEADER = Pattern.compile("(?is)\\s*(content-[a-z-]+|mime-version|received|return-path"
            + "|from|to|date|subject|message-id)[ \\t]*:.*");
    private static final byte[] VERSION = "MIME-Version: 1.0\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Makes an unpacker; it keeps no state and may be shared by threads. */
    public SignedUnpacker() {}

    /**
     * Hands out the signed content.
     *
     * @param fileName of the file
     * @throws UnreadableDocumentException when it is damaged, encrypted or only a signature, or holds more than the
     *     limits allow; nothing is handed out then
     * @throws IOException when it cannot be read from disk, or the sink failed
     */
    public Unpacked unpack(Path file, String fileName, UnpackLimits limits, FileSink sink, Progress progress)
            throws IOException, UnreadableDocumentException {
        Tally tally = new Tally(limits);
        tally.file();
        try (InputStream in = Files.newInputStream(file)) {
            tally.content(name(fileName), content(in));
        } catch (DamagedMailException | EOFException | ZipException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, "The signed file is cut off or damaged", e);
        }
        progress.report(0, 1, "files");
        try (InputStream in = Files.newInputStream(file)) {
            BufferedInputStream content = content(in);
            boolean part = isPart(content);
            InputStream mail = new SequenceInputStream(new ByteArrayInputStream(VERSION), content);
            sink.take(0, part ? name(fileName) + ".eml" : name(fileName), part ? mail : content);
        }
        progress.report(1, 1, "files");
        return new Unpacked(1, List.of());
    }

    private static BufferedInputStream content(InputStream in) throws IOException, UnreadableDocumentException {
        CmsContent cms = CmsContent.of(new BufferedInputStream(in, LOOK), LOOK);
        return switch (cms.kind()) {
            case CONTENT -> new BufferedInputStream(cms.content());
            case ENCRYPTED -> throw new UnreadableDocumentException(Reason.ENCRYPTED, "The file is encrypted (S/MIME)");
            case NOTHING ->
                throw new UnreadableDocumentException(
                        Reason.EMPTY_FILE, "It is only a signature", "Send the file that it signs");
            case OTHER -> throw new UnreadableDocumentException(Reason.CORRUPT, "The signed file is damaged");
        };
    }

    /** Returns whether the content is a MIME part with headers; the stream is reset afterwards. */
    static boolean isPart(BufferedInputStream content) throws IOException {
        content.mark(LOOK_AT_HEADERS);
        String start = new String(content.readNBytes(LOOK_AT_HEADERS), StandardCharsets.ISO_8859_1);
        content.reset();
        return HEADER.matcher(start).matches();
    }

    /** Returns the name of the signed file. */
    static String name(String fileName) {
        String name = fileName.replaceFirst("(?i)\\.p7[ms]$", "");
        return name.isEmpty() ? "signed" : name;
    }
}
