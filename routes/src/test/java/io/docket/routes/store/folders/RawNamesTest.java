package io.docket.routes.store.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RawNamesTest {
    @TempDir
    private Path folder;

    static Stream<byte[]> names() {
        return Stream.of(
                bytes("plain.csv"),
                bytes("Müller.csv"),
                bytes("nu\u0308ller.csv"),
                bytes("per%41cent ?&#;$'\"*.csv"),
                bytes("back\\slash"),
                bytes("new\nline\r\t"),
                bytes("-rf"),
                bytes(" "),
                bytes("請".repeat(85)),
                new byte[] {'a', (byte) 0xff, (byte) 0xfe, '.', 'b'},
                new byte[] {1, 2, 127});
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsTheBytesOfANameInBothDirections(byte[] name) throws Exception {
        Files.createFile(folder.resolve(RawNames.path(name)));

        try (Stream<Path> found = Files.list(folder)) {
            assertThat(found.map(RawNames::bytes)).containsExactly(name);
        }
    }

    @Test
    void readsOldNamesThatAreNoUtf8() {
        assertThat(RawNames.shown(new byte[] {'M', (byte) 0xfc, 'l'})).isEqualTo("Mül");
        assertThat(RawNames.shown(bytes("Mu\u0308l"))).isEqualTo("Mül");
    }

    @Test
    void shortensANameToBytesAndKeepsItsEnding() {
        byte[] japanese = RawNames.fitting(bytes("請".repeat(83) + ".csv"), 100);

        assertThat(japanese.length).isBetween(97, 100);
        assertThat(new String(japanese, StandardCharsets.UTF_8)).matches("請+~[0-9a-f]{8}\\.csv");
        assertThat(RawNames.fitting(bytes("n".repeat(255)), 236)).hasSize(236);
        assertThat(RawNames.fitting(bytes("a.csv"), 5)).isEqualTo(bytes("a.csv"));
        assertThat(RawNames.fitting(bytes("n".repeat(240) + "1.csv"), 236))
                .isNotEqualTo(RawNames.fitting(bytes("n".repeat(240) + "2.csv"), 236));
    }

    @Test
    void givesPathsThatSomebodyWroteDown() {
        assertThat(RawNames.absolute("/srv/./Müller//in/../out/")).isEqualTo("/srv/Müller/out");
        assertThat(RawNames.absolute("in"))
                .isEqualTo(Path.of("in").toAbsolutePath().toString());
        assertThat(RawNames.of("/srv/Müller/a b")).isEqualTo(Path.of("/srv/Müller/a b"));
        assertThat(RawNames.of("/")).isEqualTo(Path.of("/"));
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
