package io.docket.routes.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {
    @TempDir
    private Path root;

    private Path path;
    private Path secret;

    @BeforeEach
    void open() throws IOException {
        path = root.resolve("out/json");
        secret = Files.writeString(root.resolve("secret"), "secret");
    }

    @Test
    void writesAndReplacesWholeFiles() throws IOException {
        OutFolder out = OutFolder.of(path);

        out.write("a.json", bytes("first"));
        out.write("a.json", bytes("second"));

        assertThat(path).isDirectoryContaining(file -> file.endsWith("a.json"));
        assertThat(path.resolve("a.json")).hasContent("second");
        assertThat(path.resolve(".a.json")).doesNotExist();
    }

    @Test
    void followsNoLinkThatWasPlantedUnderItsNames() throws IOException {
        OutFolder out = OutFolder.of(path);
        Files.createDirectories(path);
        Files.createSymbolicLink(path.resolve("a.json"), secret);
        Files.createSymbolicLink(path.resolve(".a.json"), secret);

        out.write("a.json", bytes("record"));

        assertThat(secret).hasContent("secret");
        assertThat(path.resolve("a.json")).isRegularFile().hasContent("record");
        assertThat(Files.isSymbolicLink(path.resolve("a.json"))).isFalse();
    }

    @Test
    void writesNothingThroughALinkThatCameLater() throws IOException {
        OutFolder out = OutFolder.of(path);
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, elsewhere);

        assertThatIOException()
                .isThrownBy(() -> out.write("a.json", bytes("record")))
                .withMessageContaining("link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void writesWhereItsOperatorsLinkLeads() throws IOException {
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, elsewhere);

        OutFolder.of(path).write("a.json", bytes("record"));

        assertThat(elsewhere.resolve("a.json")).hasContent("record");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
