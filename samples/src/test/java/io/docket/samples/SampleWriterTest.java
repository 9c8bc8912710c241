package io.docket.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWriterTest {

    @Test
    void writesTheSameBytesEveryTime(@TempDir Path one, @TempDir Path other) throws IOException {
        SampleWriter.write(one);
        SampleWriter.write(other);

        for (Path file : files(one)) {
            assertThat(other.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void saysWhatIsTrueOfEverySample() throws IOException {
        for (Path file : files(Samples.directory().resolve("invoices"))) {
            String name = file.getFileName().toString().replaceFirst("\\.(pdf|expected\\.json)$", "");
            assertThat(file.resolveSibling(name + ".pdf")).exists();
            assertThat(file.resolveSibling(name + ".expected.json")).exists();
        }
    }

    @Test
    void hasTwentyFourInvoicesInEveryLayout() {
        List<SampleInvoice> invoices = SampleInvoice.all();

        assertThat(invoices).hasSizeGreaterThanOrEqualTo(24);
        assertThat(invoices).extracting(invoice -> invoice.get("layout")).containsAll(Layouts.ALL.keySet());
        assertThat(invoices).extracting(invoice -> invoice.get("language")).contains("en", "de", "fr", "nl", "es");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
