package io.docket.routes.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void isForItsOwnUserOnly() throws IOException {
        Path data = folder.resolve("data");

        DataFolder.prepare(data.toString());
        new DataFolder(data).sub("cache/pages");

        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("cache"))).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("inbox"))).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("docket.lock"))).isEqualTo("rw-------");
    }

    @Test
    void shutsOthersOutOfWhatAnEarlierVersionLeftOpenAndLeavesTheOperatorsFoldersAlone() throws IOException {
        Path data = open(Files.createDirectories(folder.resolve("data")));
        Path secret = open(Files.createDirectory(data.resolve("secret")));
        Path inbox = open(Files.createDirectory(data.resolve("inbox")));
        Path database = Files.createFile(data.resolve("docket.db"));
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));

        DataFolder.prepare(data.toString());

        assertThat(permissions(secret)).isEqualTo("rwx------");
        assertThat(permissions(database)).isEqualTo("rw-------");
        assertThat(permissions(inbox)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(data)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void keepsASecondProcessOutAndNamesTheFirst() throws Exception {
        Path data = folder.resolve("data");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        data.toString())
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('1');

            assertThatThrownBy(() -> DataFolder.prepare(data.toString()))
                    .hasMessage("the process " + other.pid() + " works in it already");
        } finally {
            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        DataFolder.prepare(data.toString());
    }

    /** Holds a folder until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            DataFolder.prepare(args[0]);
            System.out.write('1');
            System.out.flush();
            System.in.read();
        }
    }

    private static Path open(Path path) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
