package io.docket.processors.detect;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.document.ZipContainer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

/** Looks into the two containers that office files come in, without unpacking anything. */
final class Containers {
    static final String ZIP_TYPE = "application/zip";

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final List<String> WORD =
            List.of("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml");
    private static final List<String> POWERPOINT = List.of(
            "presentationml.presentation.main+xml",
            "presentationml.slideshow.main+xml",
            "presentationml.template.main+xml");
    private static final int MAX_CONTENT_TYPES = 1_000_000;
    private static final int MAX_TYPE = 200;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    /** MS-OFFCRYPTO 2.3.4.4: the stream in which an encrypted office file lies. */
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** MS-OXMSG 2.4: the stream that every message has. */
    private static final byte[] MESSAGE_PROPERTIES = "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);

    static boolean isZip(byte[] prefix) {
        return Bytes.startsWith(prefix, ZIP, 0) || Bytes.startsWith(prefix, EMPTY_ZIP, 0);
    }

    static boolean isOle2(byte[] prefix) {
        return Bytes.startsWith(prefix, OLE2, 0);
    }

    DetectedType zip(Path file, String fileName) throws IOException, UnreadableDocumentException {
        Set<String> names;
        String types;
        String openDocument;
        try (ZipContainer container = ZipContainer.open(file, fileName)) {
            names = container.names();
            types = contentTypes(container);
            openDocument = openDocument(container);
            if (isEncrypted(container)) {
                throw new UnreadableDocumentException(Reason.ENCRYPTED, fileName + " is protected by a password");
            }
        }
        if (isMain(names, types, "word/document.xml", WORD)) {
            return withoutMacros(DetectedType.DOCX, types, fileName, "a Word document with macros");
        }
        if (isMain(names, types, "ppt/presentation.xml", POWERPOINT)) {
            return withoutMacros(DetectedType.PPTX, types, fileName, "a presentation with macros");
        }
        if (openDocument.startsWith(DetectedType.ODT.mediaType())) {
            return DetectedType.ODT;
        }
        Optional<String> notRead = notRead(names);
        if (notRead.isPresent()) {
            throw MediaTypes.notRead(fileName, notRead.get());
        }
        return new DetectedType(ZIP_TYPE);
    }

    /** Programs may give the main part any name, but not any type. */
    private static boolean isMain(Set<String> names, String types, String name, List<String> main) {
        return names.contains(CONTENT_TYPES)
                && (names.contains(name) || main.stream().anyMatch(types::contains));
    }

    /** ECMA-376 Part 2, 10.1.2: the part with the macros may have any name, but not any type. */
    private static DetectedType withoutMacros(DetectedType type, String types, String fileName, String what)
            throws UnreadableDocumentException {
        if (types.contains("macroenabled") || types.contains("vbaproject")) {
            throw MediaTypes.notRead(fileName, what);
        }
        return type;
    }

    /** OpenDocument 1.3 Part 2, 3.3: the entry that names the type; empty for what is no such document. */
    private static String openDocument(ZipContainer container) throws IOException {
        Optional<ZipContainer.Entry> named = container.entries().stream()
                .filter(entry -> entry.name().equals("mimetype") && entry.isReadable())
                .findFirst();
        if (named.isEmpty()) {
            return "";
        }
        try (InputStream in = container.open(named.get())) {
            return new String(in.readNBytes(MAX_TYPE), StandardCharsets.ISO_8859_1).strip();
        } catch (ZipException | EOFException e) {
            return "";
        }
    }

    /** Returns whether the archive has files and all are encrypted; if only some are, the others are still read. */
    private static boolean isEncrypted(ZipContainer container) {
        List<ZipContainer.Entry> files =
                container.entries().stream().filter(entry -> !entry.isFolder()).toList();
        return !files.isEmpty() && files.stream().allMatch(ZipContainer.Entry::isEncrypted);
    }

    /** Returns the types of an Office file's parts in lower case; empty for what is no Office file. */
    private static String contentTypes(ZipContainer container) throws IOException {
        Optional<ZipContainer.Entry> types = container.entries().stream()
                .filter(entry -> entry.name().equals(CONTENT_TYPES) && entry.isReadable())
                .findFirst();
        if (types.isEmpty()) {
            return "";
        }
        try (InputStream in = container.open(types.get())) {
            return new String(in.readNBytes(MAX_CONTENT_TYPES), StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .toLowerCase(Locale.ROOT);
        } catch (ZipException | EOFException e) {
            // The reader of the document reports the damage later.
            return "";
        }
    }

    /** Of OLE2 containers only messages are read, but an encrypted document deserves its own advice. */
    DetectedType ole2(Path file, byte[] prefix, String fileName) throws IOException, UnreadableDocumentException {
        byte[] directory = directory(file, prefix);
        if (holds(prefix, directory, ENCRYPTED_PACKAGE)) {
            throw new UnreadableDocumentException(
                    Reason.ENCRYPTED, fileName + " is an office document protected by a password");
        }
        if (holds(prefix, directory, MESSAGE_PROPERTIES)) {
            return DetectedType.OUTLOOK;
        }
        throw MediaTypes.notRead(fileName, "an office document of before 2007 (OLE2)");
    }

    private static boolean holds(byte[] prefix, byte[] directory, byte[] stream) {
        return Bytes.indexOf(prefix, stream, prefix.length) >= 0
                || Bytes.indexOf(directory, stream, MediaTypes.PREFIX_BYTES) >= 0;
    }

    /** Returns the start of the container's directory (MS-CFB 2.2: sector size at 30, first sector at 48). */
    private static byte[] directory(Path file, byte[] prefix) throws IOException {
        if (prefix.length < 52) {
            return new byte[0];
        }
        ByteBuffer header = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN);
        long sectorSize = 1L << (header.getShort(30) & 15);
        long start = ((header.getInt(48) & 0xffffffffL) + 1) * sectorSize;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (start >= in.length()) {
                return new byte[0];
            }
            in.seek(start);
            byte[] bytes = new byte[MediaTypes.PREFIX_BYTES];
            return Arrays.copyOf(bytes, Math.max(0, in.read(bytes)));
        }
    }

    /** Returns what a ZIP is that is no plain archive, e.g. an Excel workbook or a JAR; empty for an archive. */
    private static Optional<String> notRead(Set<String> names) {
        if (names.contains("xl/workbook.xml") || names.contains("xl/workbook.bin")) {
            return Optional.of("an Excel workbook");
        }
        if (names.contains(CONTENT_TYPES)) {
            return Optional.of("an Office file of a kind that Docket does not know");
        }
        if (names.contains("META-INF/MANIFEST.MF")) {
            return Optional.of("a Java archive");
        }
        return names.contains("mimetype")
                ? Optional.of("an OpenDocument file other than a text, or an EPUB book")
                : Optional.empty();
    }
}
