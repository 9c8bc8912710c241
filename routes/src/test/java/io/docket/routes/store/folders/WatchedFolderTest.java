package io.docket.routes.store.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
    private static final Path NAME = Path.of("x.txt");

    @TempDir
    private Path root;

    private Path path;
    private Path secret;
    private WatchedFolder folder;

    @BeforeEach
    void open() throws IOException {
        path = Files.createDirectory(root.resolve("in"));
        secret = Files.writeString(root.resolve("secret"), "secret");
        folder = WatchedFolder.open(path);
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    @Test
    void opensWhatItLookedAt() throws IOException {
        FolderFile file = file("ours");

        try (InputStream in = folder.open(file)) {
            assertThat(in.readAllBytes()).asString().isEqualTo("ours");
        }
    }

    @Test
    void neverOpensALink() throws IOException {
        FolderFile file = file("ours");
        Files.delete(path.resolve(NAME));
        Files.createSymbolicLink(path.resolve(NAME), secret);

        assertThat(folder.look(NAME).kind()).isEqualTo(FolderFile.Kind.LINK);
        refuses(file);
        refuses(folder.look(NAME));
    }

    @Test
    void refusesASecondNameOfAFileElsewhere() throws IOException {
        Files.createLink(path.resolve(NAME), secret);

        assertThat(folder.look(NAME).links()).isEqualTo(2);
        refuses(folder.look(NAME));
    }

    @Test
    void refusesAFileThatWasAwayForAMoment() throws IOException {
        FolderFile file = file("ours");
        rest(file);
        Files.move(path.resolve(NAME), path.resolve("aside"));
        Files.createSymbolicLink(path.resolve(NAME), secret);
        Files.delete(path.resolve(NAME));
        Files.move(path.resolve("aside"), path.resolve(NAME));

        assertThat(folder.look(NAME).hasSameBytes(file)).isTrue();
        refuses(file);
    }

    @Test
    void noticesAtItsEndThatAFileGrewMeanwhile() throws IOException {
        FolderFile file = file("half");

        try (InputStream in = folder.open(file)) {
            Files.writeString(path.resolve(NAME), "and half", StandardOpenOption.APPEND);
            assertThatIOException().isThrownBy(in::readAllBytes).isInstanceOf(ChangedFileException.class);
        }
    }

    @Test
    @Timeout(20)
    void isNotHeldByAPipeThatIsPutInItsPlace() throws Exception {
        FolderFile file = file("ours");
        Files.delete(path.resolve(NAME));
        pipe();

        refuses(file);
        refuses(folder.look(NAME));
    }

    @Test
    @Timeout(40)
    void givesUpWhatDoesNotOpenAndClosesAllTheSame() throws Exception {
        pipe();
        try (WatchedFolder other = WatchedFolder.open(path)) {
            assertThatIOException()
                    .isThrownBy(() -> Opening.of(() -> Files.newInputStream(path.resolve(NAME)), () -> {}, () -> {}))
                    .withMessageContaining("did not open within");
            other.look(NAME);
        }
        // Lets the lost thread go.
        Files.newOutputStream(path.resolve(NAME)).close();
    }

    @Test
    void movesIntoNoFolderThatIsALink() throws IOException {
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.createSymbolicLink(path.resolve("done"), elsewhere);

        assertThatIOException().isThrownBy(() -> folder.below("done")).withMessageContaining("link or no folder");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void movesALinkAndNotWhatItLeadsTo() throws IOException {
        Files.createSymbolicLink(path.resolve(NAME), secret);

        try (WatchedFolder failed = folder.below("failed")) {
            folder.move(NAME, failed, NAME);
        }

        assertThat(path.resolve("failed").resolve(NAME)).isSymbolicLink();
        assertThat(secret).hasContent("secret");
    }

    @Test
    void overwritesNothingByAMove() throws IOException {
        FolderFile file = file("new");
        try (WatchedFolder done = folder.below("done")) {
            Files.writeString(path.resolve("done").resolve(NAME), "old");
            assertThatIOException().isThrownBy(() -> folder.move(file.name(), done, NAME));
        }
        assertThat(path.resolve("done").resolve(NAME)).hasContent("old");
    }

    private FolderFile file(String text) throws IOException {
        Files.writeString(path.resolve(NAME), text);
        Files.setLastModifiedTime(
                path.resolve(NAME), FileTime.from(Instant.now().minusSeconds(60)));
        return folder.look(NAME);
    }

    /** Until the clock of the file system has gone on. */
    private void rest(FolderFile file) {
        Awaitility.await()
                .until(() -> Instant.now().isAfter(file.changed().toInstant().plusMillis(100)));
    }

    private void refuses(FolderFile file) {
        assertThatIOException().isThrownBy(() -> folder.open(file).close());
    }

    private void pipe() throws Exception {
        Process made = new ProcessBuilder("mkfifo", path.resolve(NAME).toString()).start();
        assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
