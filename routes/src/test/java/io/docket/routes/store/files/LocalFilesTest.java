package io.docket.routes.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private LocalFiles files;

    @BeforeEach
    void open() throws IOException {
        files = new LocalFiles(new DataFolder(folder));
    }

    @Test
    void keepsBytesUnderTheirSha256() throws Exception {
        StoredFile stored = files.put(stream("abc"), 3);

        assertThat(stored).isEqualTo(new StoredFile(SHA256_OF_ABC, 3));
        try (InputStream in = files.open(SHA256_OF_ABC)) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        }
    }

    @Test
    void keepsTheSameBytesOnce() throws Exception {
        files.put(stream("abc"), 10);
        files.put(stream("abc"), 10);

        assertThat(kept()).hasSize(1);
    }

    @Test
    void leavesNothingOfAFileThatIsTooLarge() throws Exception {
        assertThatThrownBy(() -> files.put(stream("abcd"), 3))
                .isInstanceOfSatisfying(
                        DocumentFiles.TooLargeException.class,
                        e -> assertThat(e.limit()).isEqualTo(3));

        assertThat(kept()).isEmpty();
    }

    @Test
    void leavesNothingOfAFileThatWasNotKept() throws Exception {
        try (PendingFile pending = files.create()) {
            pending.out().write(1);
        }

        assertThat(kept()).isEmpty();
    }

    @Test
    void saysThatAKeyIsNotThere() {
        assertThatThrownBy(() -> files.open(SHA256_OF_ABC)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void refusesAKeyThatIsAPath() {
        assertThatThrownBy(() -> files.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private Stream<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
