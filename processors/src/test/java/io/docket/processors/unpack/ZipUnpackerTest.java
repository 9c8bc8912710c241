package io.docket.processors.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.samples.Archives;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
        byte[] zip = Archives.zip(Archives.texts("__MACOSX/._a.txt", "x", "in/.DS_Store", "x", "a.txt", "A"));

        Unpacked unpacked = unpack(zip, WIDE);

        assertThat(taken).containsOnlyKeys("0 a.txt");
        assertThat(unpacked.leftOut()).containsExactly("__MACOSX/._a.txt", "in/.DS_Store");
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
    void refusesTwoFilesOfOneName() throws IOException {
        byte[] zip = Archives.zip(Archives.texts("a.txt", "First", "b.txt", "Second"));
        byte[] twice = new String(zip, StandardCharsets.ISO_8859_1)
                .replace("b.txt", "a.txt")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(twice, WIDE, Reason.HOSTILE_CONTENT, "It holds two files that are both called \"a.txt\"");
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

    private static UnpackLimits limits(int files, long fileBytes, long bytes) {
        return new UnpackLimits(files, fileBytes, bytes, 100, 1 << 20, 0, 0);
    }
}
