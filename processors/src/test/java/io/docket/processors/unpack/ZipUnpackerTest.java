package io.docket.processors.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.docket.processors.document.LeftOut;
import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.samples.Archives;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipUnpackerTest {
    private static final UnpackLimits WIDE = limits(100, 1 << 20, 10 << 20);

    @TempDir
    Path folder;

    private final Map<String, String> taken = new LinkedHashMap<>();

    @Test
    void handsOutEveryFileWithItsNumberAndPath() throws Exception {
        byte[] zip =
                Archives.zip(Archives.texts("2026/", "", "2026/a.txt", "First", "2026/b.txt", "", "c.txt", "Third"));

        Unpacked unpacked = unpack(zip, WIDE);

        assertThat(taken)
                .containsExactly(
                        Map.entry("0 2026/a.txt", "First"),
                        Map.entry("1 2026/b.txt", ""),
                        Map.entry("2 c.txt", "Third"));
        assertThat(unpacked.files()).isEqualTo(3);
    }

    @Test
    void leavesOutWhatSystemsAddAndSaysSo() throws Exception {
        byte[] zip = Archives.zip(Archives.texts(
                "in/__MACOSX/._a.txt", "x", "in/.DS_Store", "x", "~$a.docx", "x", "half.tmp", "x", "a.txt", "A"));

        Unpacked unpacked = unpack(zip, WIDE);

        assertThat(taken).containsOnlyKeys("0 a.txt");
        assertThat(unpacked.leftOut())
                .containsExactly(
                        new LeftOut("in/__MACOSX/._a.txt", LeftOut.Reason.SYSTEM_FILE),
                        new LeftOut("in/.DS_Store", LeftOut.Reason.SYSTEM_FILE),
                        new LeftOut("~$a.docx", LeftOut.Reason.SYSTEM_FILE),
                        new LeftOut("half.tmp", LeftOut.Reason.UNFINISHED_FILE));
    }

    @Test
    void readsNamesThatAreNotMarkedAsUtf8() throws Exception {
        Map<String, byte[]> files = Archives.texts("Rechnung März.txt", "A");

        unpack(Archives.zip(files, Charset.forName("IBM437")), WIDE);
        unpack(Archives.zip(files, StandardCharsets.UTF_8), WIDE);

        assertThat(taken).containsOnlyKeys("0 Rechnung März.txt");
    }

    @Test
    void handsOutNothingOfAnArchiveWithTooManyFiles() throws IOException {
        byte[] zip = Archives.zip(Archives.texts("a", "A", "b", "B", "c", "C"));

        assertRefused(zip, limits(2, 100, 100), Reason.TOO_LARGE, "It holds more files than the limit of 2");
    }

    @Test
    void countsWhatCameOutOfTheOutermostArchiveBefore() throws IOException {
        byte[] zip = Archives.zip(Archives.texts("a", "A", "b", "B"));
        UnpackLimits limits = new UnpackLimits(10, 100, 1000, 100, zip.length, 9, 0);

        assertRefused(zip, limits, Reason.TOO_LARGE, "It holds more files than the limit of 10");
    }

    @Test
    void handsOutNothingOfAnArchiveWithALargeFile() throws IOException {
        byte[] zip = Archives.zip(Archives.texts("small", "A", "large", "x".repeat(101)));

        assertRefused(
                zip,
                limits(10, 100, 1000),
                Reason.TOO_LARGE,
                "Its file \"large\" is larger than the limit of 100 bytes");
    }

    @Test
    void handsOutNothingOfAnArchiveThatIsTooLargeInAll() throws IOException {
        byte[] zip = Archives.zip(Archives.texts("a", "x".repeat(60), "b", "y".repeat(60)));

        assertRefused(zip, limits(10, 100, 100), Reason.TOO_LARGE, "Its files are larger than the limit of 100 bytes");
    }

    @Test
    void refusesWhatUnpacksToMoreThanItsRatio() throws Exception {
        byte[] zip = Files.readAllBytes(Archives.bomb(folder.resolve("bomb.zip"), 8));
        UnpackLimits limits = new UnpackLimits(10, 1 << 30, 1 << 30, 100, zip.length, 0, 0);

        assertRefused(
                zip,
                limits,
                Reason.HOSTILE_CONTENT,
                "It unpacks to more than 100 times its size of " + zip.length + " bytes");
    }

    @Test
    void takesASmallFileHoweverWellItWasPacked() throws Exception {
        byte[] zip = Archives.zip(Archives.texts("a", "x".repeat(900_000)));

        unpack(zip, new UnpackLimits(10, 1 << 20, 1 << 20, 100, zip.length, 0, 0));

        assertThat(taken.get("0 a")).hasSize(900_000);
    }

    @Test
    void handsOutTwoFilesOfOneName() throws Exception {
        byte[] zip = Archives.zip(Archives.texts("a.txt", "First", "b.txt", "Second"));

        unpack(latin1(zip).replaced("b.txt", "a.txt"), WIDE);

        assertThat(taken).containsExactly(Map.entry("0 a.txt", "First"), Map.entry("1 a.txt", "Second"));
    }

    @Test
    void cutsWhatLeadsOutOfAFolderOffNames() throws Exception {
        unpack(
                Archives.zip(Archives.texts(
                        "/home/a.txt", "A", "C:\\b.txt", "B", "../../c.txt", "C", "\\\\host\\share\\d.txt", "D")),
                WIDE);

        assertThat(taken).containsOnlyKeys("0 home/a.txt", "1 b.txt", "2 c.txt", "3 host/share/d.txt");
    }

    @Test
    void neitherFollowsNorMakesLinks() throws Exception {
        byte[] zip = written(archive -> {
            ZipArchiveEntry link = new ZipArchiveEntry("key.txt");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            add(archive, link, "/etc/passwd");
            ZipArchiveEntry device = new ZipArchiveEntry("null");
            device.setUnixMode(0020666);
            add(archive, device, "");
            add(archive, new ZipArchiveEntry("a.txt"), "A");
        });

        Unpacked unpacked = unpack(zip, WIDE);

        assertThat(taken).containsExactly(Map.entry("0 a.txt", "A"));
        assertThat(unpacked.leftOut())
                .containsExactly(
                        new LeftOut("key.txt", LeftOut.Reason.NO_FILE), new LeftOut("null", LeftOut.Reason.NO_FILE));
    }

    @Test
    void takesTheRestWhereSomeFilesAreEncryptedOrPackedStrangely() throws Exception {
        byte[] zip = Archives.zip(Archives.texts("secret.txt", "A", "odd.txt", "B", "c.txt", "C"));
        markEntry(zip, "secret.txt", 8, 1);
        markEntry(zip, "odd.txt", 10, 93);

        Unpacked unpacked = unpack(zip, WIDE);

        assertThat(taken).containsExactly(Map.entry("0 c.txt", "C"));
        assertThat(unpacked.leftOut())
                .containsExactly(
                        new LeftOut("secret.txt", LeftOut.Reason.ENCRYPTED),
                        new LeftOut("odd.txt", LeftOut.Reason.UNKNOWN_METHOD));
    }

    @Test
    void readsOldMethodsDescriptorsAndFoldersMarkedByABackslash() throws Exception {
        byte[] bzip2 = bzip2("Packed by BZip2");
        byte[] zip = written(archive -> {
            add(archive, new ZipArchiveEntry("in\\"), "");
            add(archive, new ZipArchiveEntry("in\\a.txt"), "A");
            ZipArchiveEntry entry = new ZipArchiveEntry("b.txt");
            entry.setMethod(ZipMethod.BZIP2.getCode());
            entry.setSize(15);
            entry.setCrc(crc("Packed by BZip2"));
            entry.setCompressedSize(bzip2.length);
            archive.addRawArchiveEntry(entry, new ByteArrayInputStream(bzip2));
        });

        unpack(zip, WIDE);

        assertThat(taken).containsExactly(Map.entry("0 in/a.txt", "A"), Map.entry("1 b.txt", "Packed by BZip2"));
    }

    @Test
    void readsSmallArchivesWithZip64Records() throws Exception {
        byte[] zip = written(archive -> {
            archive.setUseZip64(Zip64Mode.Always);
            add(archive, new ZipArchiveEntry("a.txt"), "A");
        });

        unpack(zip, WIDE);

        assertThat(taken).containsExactly(Map.entry("0 a.txt", "A"));
    }

    @Test
    void readsWhatLiesBehindAProgramAndBeforeRubbish() throws Exception {
        byte[] zip = Archives.zip(Archives.texts("a.txt", "A"));

        unpack(latin1(zip).between("program", "\n\n"), WIDE);

        assertThat(taken).containsExactly(Map.entry("0 a.txt", "A"));
    }

    @Test
    void readsJapaneseNamesAndNamesInAnExtraField() throws Exception {
        unpack(Archives.zip(Archives.texts("請求書.txt", "A"), Charset.forName("windows-31j")), WIDE);
        unpack(
                written(archive -> {
                    archive.setEncoding("IBM437");
                    archive.setUseLanguageEncodingFlag(false);
                    archive.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.ALWAYS);
                    add(archive, new ZipArchiveEntry("Счёт.txt"), "B");
                }),
                WIDE);

        assertThat(taken).containsOnlyKeys("0 請求書.txt", "0 Счёт.txt");
    }

    @Test
    void believesNoEndThatSaysThereIsLittle() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= 10_000; i++) {
            many.put("f" + i, new byte[0]);
        }
        byte[] zip = Archives.zip(many);
        ByteBuffer end = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        end.putShort(zip.length - 14, (short) 1).putShort(zip.length - 12, (short) 1);

        assertRefused(zip, WIDE, Reason.TOO_LARGE, "The archive has more ZIP entries than the limit of 10000");
    }

    @Test
    void comparesChecksums() throws IOException {
        Path file = folder.resolve("stored.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("amount 100".getBytes(StandardCharsets.UTF_8));
        }
        byte[] changed = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .replace("amount 100", "amount 900")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(changed, WIDE, Reason.CORRUPT, "The file \"a.txt\" in the archive is damaged");
    }

    @Test
    void saysWhenAnArchiveIsEncrypted() throws IOException {
        byte[] zip = Archives.encrypted(Archives.zip(Archives.texts("a.txt", "A")));

        assertRefused(zip, WIDE, Reason.ENCRYPTED, "The archive is protected by a password");
    }

    @Test
    void refusesAnArchiveWithoutFiles() throws IOException {
        assertRefused(Archives.zip(Map.of()), WIDE, Reason.EMPTY_FILE, "The archive holds no file");
        assertRefused(
                Archives.zip(Archives.texts("folder/", "")), WIDE, Reason.EMPTY_FILE, "The archive holds no file");
    }

    @Test
    void refusesATruncatedArchive() throws IOException {
        byte[] zip = Archives.zip(Archives.texts("a.txt", "A"));

        assertRefused(
                java.util.Arrays.copyOf(zip, zip.length - 10),
                WIDE,
                Reason.CORRUPT,
                "The archive is a damaged ZIP container");
    }

    @Test
    void endsWhenAFileCannotBeKept() throws IOException {
        Path file = Files.write(folder.resolve("a.zip"), Archives.zip(Archives.texts("a", "A", "b", "B")));
        FileSink full = (number, path, content) -> {
            throw new IOException("disk full at " + path);
        };

        assertThatIOException()
                .isThrownBy(() -> new ZipUnpacker().unpack(file, WIDE, full, Progress.NONE))
                .withMessage("disk full at a");
    }

    private Unpacked unpack(byte[] zip, UnpackLimits limits) throws IOException, UnreadableDocumentException {
        Path file = Files.write(folder.resolve("archive.zip"), zip);
        return new ZipUnpacker()
                .unpack(
                        file,
                        limits,
                        (number, path, content) -> taken.put(
                                number + " " + path, new String(content.readAllBytes(), StandardCharsets.UTF_8)),
                        Progress.NONE);
    }

    private void assertRefused(byte[] zip, UnpackLimits limits, Reason reason, String message) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> unpack(zip, limits))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
        assertThat(taken).isEmpty();
    }

    @FunctionalInterface
    private interface Writing {
        void to(ZipArchiveOutputStream archive) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream archive = new ZipArchiveOutputStream(bytes)) {
            writing.to(archive);
        }
        return bytes.toByteArray();
    }

    private static byte[] bzip2(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static long crc(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static void add(ZipArchiveOutputStream archive, ZipArchiveEntry entry, String content) throws IOException {
        archive.putArchiveEntry(entry);
        archive.write(content.getBytes(StandardCharsets.UTF_8));
        archive.closeArchiveEntry();
    }

    /** Sets a byte of the entry's header in the directory (APPNOTE 4.3.12). */
    private static void markEntry(byte[] zip, String name, int at, int value) {
        int nameAt = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf(name);
        zip[nameAt - 46 + at] = (byte) value;
    }

    private record Latin1(String text) {
        byte[] replaced(String before, String after) {
            return text.replace(before, after).getBytes(StandardCharsets.ISO_8859_1);
        }

        byte[] between(String before, String after) {
            return (before + text + after).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static Latin1 latin1(byte[] bytes) {
        return new Latin1(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static UnpackLimits limits(int files, long fileBytes, long bytes) {
        return new UnpackLimits(files, fileBytes, bytes, 100, 1 << 20, 0, 0);
    }
}
