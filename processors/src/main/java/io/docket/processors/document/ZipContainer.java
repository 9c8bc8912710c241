package io.docket.processors.document;

import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** A ZIP container from an untrusted source. */
public final class ZipContainer implements Closeable {
    private static final int MAX_ENTRIES = 10_000;
    /** The whole directory is read into memory; this leaves 1,600 bytes for each of the entries allowed. */
    private static final long MAX_DIRECTORY = 16_000_000;
    /** The compression methods that are supported; XZ, LZMA and Zstandard would need further libraries. */
    private static final Set<ZipMethod> READ = EnumSet.of(
            ZipMethod.STORED,
            ZipMethod.DEFLATED,
            ZipMethod.ENHANCED_DEFLATED,
            ZipMethod.BZIP2,
            ZipMethod.IMPLODING,
            ZipMethod.UNSHRINKING);

    private final ZipFile zip;
    private final List<Entry> entries;

    private ZipContainer(ZipFile zip) {
        this.zip = zip;
        List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
        Charset charset = all.isEmpty() ? Charset.defaultCharset() : ZipNames.charset(all);
        entries = all.stream()
                .map(entry -> new Entry(entry, ZipNames.name(entry, charset)))
                .toList();
    }

    /**
     * Opens a container.
     *
     * @param name what error messages call it, at the start of a sentence
     * @throws UnreadableDocumentException when it is damaged, or its directory is larger than 16 MB or 10,000 entries
     */
    public static ZipContainer open(Path file, String name) throws IOException, UnreadableDocumentException {
        try {
            if (ZipDirectory.entries(file, MAX_ENTRIES, MAX_DIRECTORY) > MAX_ENTRIES) {
                throw new UnreadableDocumentException(
                        Reason.TOO_LARGE, name + " has more ZIP entries than the limit of " + MAX_ENTRIES);
            }
            return new ZipContainer(ZipFile.builder()
                    .setSeekableByteChannel(Files.newByteChannel(file))
                    .get());
        } catch (IOException | RuntimeException e) {
            if (!Files.isReadable(file)) {
                throw e;
            }
            throw new UnreadableDocumentException(Reason.CORRUPT, name + " is a damaged ZIP container", e);
        }
    }

    /** Returns whether the file ends with a ZIP directory, whatever bytes come first. */
    public static boolean endsLikeOne(Path file) throws IOException {
        try {
            return ZipDirectory.entries(file, 1, MAX_DIRECTORY) > 0;
        } catch (ZipException | EOFException e) {
            return false;
        }
    }

    /** Returns what its directory lists, in its order; names may repeat. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns the names of all entries as they stand in the directory. */
    public Set<String> names() {
        return entries.stream().map(Entry::name).collect(Collectors.toSet());
    }

    /**
     * Opens one that is {@link Entry#isReadable()}.
     *
     * @throws ZipException when its bytes are damaged; reads from the stream throw it as well
     */
    public InputStream open(Entry entry) throws IOException {
        return new PackedStream(zip.getInputStream(entry.entry), entry.entry.getMethod());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** One entry of the directory. */
    public static final class Entry {
        private static final int DOS_FOLDER = 0x10;

        private final ZipArchiveEntry entry;
        private final String name;

        private Entry(ZipArchiveEntry entry, String name) {
            this.entry = entry;
            this.name = name;
        }

        /** Returns its name as it stands in the directory. */
        public String name() {
            return name;
        }

        /** Returns its name for people: folders separated by {@code /}, without drive letter and {@code ..}. */
        public String label() {
            String label = Arrays.stream(
                            name.replaceFirst("^[A-Za-z]:(?=[/\\\\])", "").split("[/\\\\]"))
                    .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                    .collect(Collectors.joining("/"));
            return label.isEmpty() ? name : label;
        }

        public boolean isFolder() {
            boolean marked = (entry.getExternalAttributes() & DOS_FOLDER) != 0 && entry.getSize() == 0;
            return name.endsWith("/") || name.endsWith("\\") || marked || type() == UnixStat.DIR_FLAG;
        }

        /** Returns whether it is a link, pipe, socket or device by its Unix mode. */
        public boolean isNoFile() {
            return type() != 0 && type() != UnixStat.FILE_FLAG && type() != UnixStat.DIR_FLAG;
        }

        private int type() {
            return entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG;
        }

        public boolean isEncrypted() {
            return entry.getGeneralPurposeBit().usesEncryption();
        }

        /** Returns whether its compression method is supported. */
        public boolean isReadable() {
            ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
            return method != null && READ.contains(method);
        }

        /** Returns how many bytes it takes in the container, as the directory states. */
        public long packedBytes() {
            return entry.getCompressedSize();
        }

        /** Returns the CRC-32 that the directory states for its bytes. */
        public long crc() {
            return entry.getCrc();
        }
    }
}
