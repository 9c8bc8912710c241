package io.docket.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.plugin.DocumentReader;
import io.docket.processors.plugin.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract test for every {@link DocumentReader}; the test of a reader extends it and supplies a valid file. */
public abstract class DocumentReaderContract {
    private static final int PREFIX = 64 * 1024;
    private static final int CUTS = 20;

    @TempDir
    private Path folder;

    /** Returns a reader. */
    protected abstract DocumentReader reader();

    /** Returns the bytes of a file that it reads. */
    protected abstract byte[] file() throws IOException;

    /** Returns the name of the file. */
    protected abstract String name();

    @Test
    void isNamedForTheServiceLoader() {
        assertThat(ServiceLoader.load(DocumentReader.class))
                .as("META-INF/services/" + DocumentReader.class.getName())
                .hasAtLeastOneElementOfType(reader().getClass());
    }

    @Test
    void namesAMediaTypeAndAKind() {
        assertThat(reader().mediaType()).matches("[a-z0-9.+-]+/[a-z0-9.+-]+");
        assertThat(reader().kind()).isIn("text", "invoice");
    }

    @Test
    void knowsItsOwnFile() throws IOException {
        byte[] prefix = Arrays.copyOf(file(), Math.min(PREFIX, file().length));

        assertThat(reader().isOne(prefix, name())).isTrue();
    }

    @Test
    void takesNoFileOfOthers() {
        for (byte[] other : List.of(
                "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
                "a;b\n1;2\n".getBytes(StandardCharsets.US_ASCII),
                new byte[] {'P', 'K', 3, 4, 0, 0},
                new byte[] {0})) {
            assertThat(reader().isOne(other, "other.bin")).isFalse();
        }
    }

    @Test
    void readsItsOwnFile() throws IOException, UnreadableDocumentException {
        Reading reading = reader().read(write(file()), (done, total, unit) -> {});

        if (reading instanceof Reading.OfText text) {
            assertThat(text.text()).isNotBlank();
        } else {
            assertThat(((Reading.OfPages) reading).pages()).isNotEmpty();
        }
    }

    @Test
    void blamesAFileThatIsCutOff() throws IOException {
        byte[] whole = file();
        for (int cut = 0; cut < CUTS; cut++) {
            readOrBlame(Arrays.copyOf(whole, whole.length * cut / CUTS));
        }
    }

    @Test
    void blamesAFileThatIsDamaged() throws IOException {
        Random random = new Random(1);
        for (int damage = 0; damage < CUTS; damage++) {
            byte[] damaged = file().clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            readOrBlame(damaged);
        }
    }

    /** Any exception but an {@link UnreadableDocumentException} would count as a fault of Docket. */
    private void readOrBlame(byte[] bytes) throws IOException {
        Path path = write(bytes);
        try {
            assertThat(reader().read(path, (done, total, unit) -> {})).isNotNull();
        } catch (UnreadableDocumentException e) {
            assertThat(e).message().isNotBlank();
        } catch (RuntimeException e) {
            fail("A file of " + bytes.length + " bytes ends the reader", e);
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }
}
