package io.docket.processors.unpack;

import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.document.ZipFiles;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Takes the files out of a ZIP archive (PKWARE APPNOTE 6.3.10).
 *
 * <p>The whole archive is read before the first file is handed out, so that it is unpacked whole or not at all: limits
 * count what really comes out, not what the archive says, and checksums are compared.
 */
public final class ZipUnpacker {
    private static final Set<String> ADDED_BY_SYSTEMS = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    /** Makes an unpacker; it keeps no state and may be shared by threads. */
    public ZipUnpacker() {}

    /**
     * Hands out the files of an archive.
     *
     * @throws UnreadableDocumentException when the archive is damaged, encrypted, empty or hostile, or holds more than
     *     the limits allow; nothing is handed out then
     * @throws IOException when the archive cannot be read from disk, or the sink failed
     */
    public Unpacked unpack(Path archive, UnpackLimits limits, FileSink sink, Progress progress)
            throws IOException, UnreadableDocumentException {
        try (ZipFile zip = ZipFiles.open(archive, "The archive")) {
            List<ZipEntry> files = new ArrayList<>();
            List<String> leftOut = new ArrayList<>();
            sort(zip, limits, files, leftOut);
            measure(zip, limits, files);
            for (int number = 0; number < files.size(); number++) {
                progress.report(number, files.size(), "files");
                try (InputStream content = zip.getInputStream(files.get(number))) {
                    sink.take(number, files.get(number).getName(), content);
                }
            }
            progress.report(files.size(), files.size(), "files");
            return new Unpacked(files.size(), leftOut);
        }
    }

    private static void sort(ZipFile zip, UnpackLimits limits, List<ZipEntry> files, List<String> leftOut)
            throws UnreadableDocumentException {
        Tally tally = new Tally(limits);
        Set<String> paths = new HashSet<>();
        for (ZipEntry entry : (Iterable<ZipEntry>)
                () -> zip.stream().map(ZipEntry.class::cast).iterator()) {
            tally.file();
            if (!paths.add(entry.getName())) {
                throw new UnreadableDocumentException(
                        Reason.HOSTILE_CONTENT, "It holds two files that are both called \"" + entry.getName() + "\"");
            }
            if (isAddedBySystem(entry.getName())) {
                leftOut.add(entry.getName());
            } else if (!entry.isDirectory()) {
                files.add(entry);
            }
        }
        if (files.isEmpty()) {
            throw new UnreadableDocumentException(Reason.EMPTY_FILE, "The archive holds no file");
        }
    }

    private static boolean isAddedBySystem(String path) {
        return path.startsWith("__MACOSX/") || ADDED_BY_SYSTEMS.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void measure(ZipFile zip, UnpackLimits limits, List<ZipEntry> files)
            throws IOException, UnreadableDocumentException {
        Tally tally = new Tally(limits);
        for (ZipEntry entry : files) {
            CRC32 sum = new CRC32();
            try (InputStream content = new CheckedInputStream(zip.getInputStream(entry), sum)) {
                tally.content(entry.getName(), content);
            } catch (ZipException | EOFException e) {
                throw damaged(entry, e);
            }
            if (sum.getValue() != entry.getCrc()) {
                throw damaged(entry, new ZipException("CRC-32 differs"));
            }
        }
    }

    private static UnreadableDocumentException damaged(ZipEntry entry, IOException cause) {
        return new UnreadableDocumentException(
                Reason.CORRUPT, "The file \"" + entry.getName() + "\" in the archive is damaged", cause);
    }
}
