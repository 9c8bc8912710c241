package io.docket.routes.store.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionFolderTest {
    @TempDir
    private Path root;

    @Test
    void followsLinksWithinTheFolderAsKubernetesMountsThem() throws Exception {
        Path folder = Files.createDirectory(root.resolve("sources"));
        Path version = Files.createDirectory(folder.resolve("..2026_11_30"));
        Files.createFile(version.resolve("a.yaml"));
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_11_30"));
        Path linked = Files.createSymbolicLink(folder.resolve("a.yaml"), Path.of("..data/a.yaml"));
        Path own = Files.createFile(folder.resolve("ö.camel.yml"));
        Files.createFile(folder.resolve(".hidden.yaml"));
        Files.createFile(folder.resolve("notes.txt"));

        assertThat(DefinitionFolder.yaml(folder))
                .containsExactly(linked, own)
                .allMatch(file -> DefinitionFolder.holds(folder, file));
    }

    @Test
    void holdsNothingThatLiesElsewhereOrIsNoFile() throws Exception {
        Path folder = Files.createDirectory(root.resolve("sources"));
        Path secret = Files.createFile(root.resolve("secret"));
        Path out = Files.createSymbolicLink(folder.resolve("out.yaml"), secret);
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere.yaml"), Path.of("nothing"));

        assertThat(DefinitionFolder.yaml(folder)).containsExactly(nowhere, out);
        assertThat(DefinitionFolder.holds(folder, out)).isFalse();
        assertThat(DefinitionFolder.holds(folder, nowhere)).isFalse();
        assertThat(DefinitionFolder.yaml(root.resolve("missing"))).isEmpty();
    }
}
