package io.docket.processors.unpack;

import io.docket.processors.document.LeftOut;
import io.docket.processors.document.NobodysFile;
import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.document.ZipContainer;
import io.docket.processors.document.ZipContainer.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/**
 * Takes the files out of a ZIP archive (PKWARE APPNOTE 6.3.10).
 *
 * <p>The whole archive is read before the first file is handed out, so that it is unpacked completely or not at all:
 * limits apply to the actual sizes, not to those the archive declares, and checksums are verified. Names are only
 * labels, never used as paths; files of the same name are distinguished by their numbers. Links are never followed or
 * created.
 */
public final class ZipUnpacker {

    /** Makes an unpacker; it keeps no state and may be shared by threads. */
    public ZipUnpacker() {}

    /**
     * Hands out the files of an archive.
     *
     * @throws UnreadableDocumentException when the archive is damaged, encrypted as a whole, empty or hostile, or holds more than
     *     the limits allow; nothing is handed out then
     * @throws IOException when the archive cannot be read from disk, or the sink failed
     */
    public Unpacked unpack(Path archive, UnpackLimits limits, FileSink sink, Progress progress)
            throws IOException, UnreadableDocumentException {
        try (ZipContainer zip = ZipContainer.open(archive, "The archive")) {
            List<Entry> files = new ArrayList<>();
            List<LeftOut> leftOut = new ArrayList<>();
            sort(zip, limits, files, leftOut);
            measure(zip, limits, files);
            for (int number = 0; number < files.size(); number++) {
                progress.report(number, files.size(), "files");
                try (InputStream content = zip.open(files.get(number))) {
                    sink.take(number, files.get(number).label(), content);
                }
            }
            progress.report(files.size(), files.size(), "files");
            return new Unpacked(files.size(), leftOut);
        }
    }

    private static void sort(ZipContainer zip, UnpackLimits limits, List<Entry> files, List<LeftOut> leftOut)
            throws UnreadableDocumentException {
        Tally tally = new Tally(limits);
        for (Entry entry : zip.entries()) {
            tally.file();
            if (!entry.isFolder()) {
                reason(entry)
                        .ifPresentOrElse(
                                reason -> leftOut.add(new LeftOut(entry.label(), reason)), () -> files.add(entry));
            }
        }
        if (files.isEmpty()) {
            throw nothing(leftOut);
        }
    }

    private static Optional<LeftOut.Reason> reason(Entry entry) {
        if (entry.isNoFile()) {
            return Optional.of(LeftOut.Reason.NO_FILE);
        }
        Optional<NobodysFile> nobodys = NobodysFile.of(entry.name());
        if (nobodys.isPresent()) {
            return nobodys.map(LeftOut.Reason::of);
        }
        if (entry.isEncrypted()) {
            return Optional.of(LeftOut.Reason.ENCRYPTED);
        }
        return entry.isReadable() ? Optional.empty() : Optional.of(LeftOut.Reason.UNKNOWN_METHOD);
    }

    private static UnreadableDocumentException nothing(List<LeftOut> leftOut) {
        if (leftOut.stream().anyMatch(file -> file.reason() == LeftOut.Reason.ENCRYPTED)) {
            return new UnreadableDocumentException(Reason.ENCRYPTED, "The archive is protected by a password");
        }
        if (leftOut.stream().anyMatch(file -> file.reason() == LeftOut.Reason.UNKNOWN_METHOD)) {
            return new UnreadableDocumentException(
                    Reason.UNSUPPORTED_TYPE,
                    "The archive is packed by a method that Docket does not read",
                    "Pack it again as ZIP with the usual method (Deflate)");
        }
        return new UnreadableDocumentException(Reason.EMPTY_FILE, "The archive holds no file");
    }

    private static void measure(ZipContainer zip, UnpackLimits limits, List<Entry> files)
            throws IOException, UnreadableDocumentException {
        Tally tally = new Tally(limits);
        for (Entry entry : files) {
            CRC32 sum = new CRC32();
            try (InputStream content = new CheckedInputStream(zip.open(entry), sum)) {
                tally.content(entry.label(), content);
            } catch (ZipException e) {
                throw damaged(entry, e);
            }
            if (sum.getValue() != entry.crc()) {
                throw damaged(entry, new ZipException("CRC-32 differs"));
            }
        }
    }

    private static UnreadableDocumentException damaged(Entry entry, IOException cause) {
        return new UnreadableDocumentException(
                Reason.CORRUPT, "The file \"" + entry.label() + "\" in the archive is damaged", cause);
    }
}
