package io.docket.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenTest {
    @TempDir
    Path folder;

    @Test
    void makesPdfsThatDoNotOpen() throws IOException {
        Path encrypted = Broken.protectedPdf(folder);
        Path truncated = Broken.truncatedPdf(folder);

        assertThatThrownBy(() -> Loader.loadPDF(encrypted.toFile())).isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> Loader.loadPDF(truncated.toFile())).isInstanceOf(IOException.class);
        assertThat(Loader.loadPDF(encrypted.toFile(), "secret").getNumberOfPages())
                .isEqualTo(1);
    }

    @Test
    void makesFilesThatAreNotWhatTheyClaim() throws IOException {
        assertThat(Broken.emptyFile(folder)).isEmptyFile();
        assertThat(Files.readAllBytes(Broken.pngNamedPdf(folder))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Files.readAllBytes(Broken.executable(folder))).startsWith('M', 'Z');
        assertThatThrownBy(() -> Files.readString(Broken.csvWithMixedCharsets(folder)))
                .isInstanceOf(MalformedInputException.class);
        assertThat(Broken.csvWithoutHeader(folder)).content().startsWith("1,");
        assertThat(Broken.csvWithRaggedRows(folder)).content().hasLineCount(6);
    }
}
