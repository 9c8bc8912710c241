package io.docket.routes.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.routes.scaled.ScaledSet;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** On a real S3 server. */
@ExtendWith(ScaledSet.class)
@EnabledIfSystemProperty(named = ScaledSet.SET, matches = "scaled")
class S3FilesIT {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path one;

    @TempDir
    private Path other;

    private S3Files files;

    @BeforeEach
    void open() throws IOException {
        files = open(one, setting("DOCKET_S3_ENDPOINT"));
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void anotherMachineReadsWhatThisOneKeptInParts() throws Exception {
        byte[] bytes = bytes(40 * MEGABYTE + 7);
        StoredFile stored = files.put(new ByteArrayInputStream(bytes), bytes.length);

        S3Files elsewhere = open(other, setting("DOCKET_S3_ENDPOINT"));
        Path copy = elsewhere.local(stored.sha256());
        elsewhere.close();

        assertThat(copy).hasBinaryContent(bytes).isEqualByComparingTo(elsewhere(stored));
    }

    @Test
    void keepsTheSameBytesTwiceWithoutComplaint() throws Exception {
        StoredFile first = files.put(new ByteArrayInputStream(new byte[] {1, 2, 3}), 3);
        StoredFile again = files.put(new ByteArrayInputStream(new byte[] {1, 2, 3}), 3);

        assertThat(again).isEqualTo(first);
        assertThat(files.open(first.sha256())).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void leavesNothingOfAFileThatIsTooLarge() {
        assertThatThrownBy(() -> files.put(new ByteArrayInputStream(new byte[4]), 3))
                .isInstanceOf(DocumentFiles.TooLargeException.class);

        assertThat(one.resolve("tmp/files")).isEmptyDirectory();
    }

    @Test
    void saysThatAKeyIsNotThere() {
        assertThatThrownBy(() -> files.local("0".repeat(64))).isInstanceOf(FileNotFoundException.class);
        assertThat(one.resolve("tmp/files")).isEmptyDirectory();
    }

    @Test
    void refusesBytesThatAreNotThoseOfTheirKey() throws Exception {
        StoredFile stored = files.put(new ByteArrayInputStream(new byte[] {9, 9}), 2);
        Path object = find(stored.sha256());
        Files.write(object, new byte[] {9, 8});

        S3Files elsewhere = open(other, setting("DOCKET_S3_ENDPOINT"));

        assertThatThrownBy(() -> elsewhere.local(stored.sha256()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is damaged");
        elsewhere.close();
    }

    @Test
    void aStoreThatIsAwayIsAnIoFailure() throws Exception {
        files.probe();
        S3Files away = open(other, "http://127.0.0.1:9");

        assertThatThrownBy(away::probe).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> away.put(new ByteArrayInputStream(new byte[1]), 1))
                .isInstanceOf(IOException.class);
        away.close();
    }

    private Path elsewhere(StoredFile stored) {
        return other.resolve("cache/files").resolve(stored.sha256()).toAbsolutePath();
    }

    private static Path find(String key) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(setting("docket.it.s3")))) {
            return all.filter(path -> path.endsWith(key)).findFirst().orElseThrow();
        }
    }

    private static S3Files open(Path data, String endpoint) throws IOException {
        S3Properties properties = new S3Properties(
                URI.create(endpoint),
                null,
                setting("DOCKET_S3_ACCESS_KEY"),
                setting("DOCKET_S3_SECRET_KEY"),
                true,
                DataSize.ofGigabytes(1));
        return new S3Files("s3://docket/its/own", properties, new DataFolder(data));
    }

    private static String setting(String name) {
        return java.util.Objects.requireNonNull(System.getProperty(name));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(42).nextBytes(bytes);
        return bytes;
    }
}
