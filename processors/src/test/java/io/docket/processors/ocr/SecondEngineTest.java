package io.docket.processors.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.docket.processors.document.Finding;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondEngineTest {
    private static final double SMALL_DPI = 80;

    @TempDir
    private static Path folder;

    @BeforeEach
    void runsHere() {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "The OCR engine that comes with Docket runs on Linux with x86-64 only");
    }

    @Test
    void readsWhatTheFirstEngineLosesInASmallSoftPhoto() throws Exception {
        BufferedImage photo = Scans.photo(Scans.poor(Scans.smaller(Scans.page(Scans.ENGLISH), SMALL_DPI)));

        double first = found(photo, null);
        double both = found(photo, models());

        assertThat(both).isGreaterThan(0.85).isGreaterThan(first + 0.2);
    }

    @Test
    void keepsTheFirstReadingAndTellsWhenItsFilesAreDamaged() throws Exception {
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("PP-OCRv6_det_small.onnx"), "no model");
        Files.writeString(damaged.resolve("PP-OCRv6_rec_small.onnx"), "no model");

        PageText read = new PageOcr(settings(damaged)).readImage(Scans.photo(Scans.page(Scans.ENGLISH)), 1);

        assertThat(Scans.found(Scans.ENGLISH, read.page().text())).isGreaterThan(0.9);
        assertThat(read.findings()).extracting(Finding::code).containsExactly("OCR_SECOND_UNAVAILABLE");
    }

    private static double found(BufferedImage photo, @Nullable Path models) throws Exception {
        PageText read = new PageOcr(settings(models)).readImage(photo, 1);
        return Scans.found(Scans.ENGLISH, read.page().text());
    }

    private static Path models() {
        String models = System.getenv("DOCKET_TEST_MODELS");
        assumeTrue(models != null, "DOCKET_TEST_MODELS names no folder with the files of the second OCR engine");
        return Path.of(models);
    }

    private static OcrSettings settings(@Nullable Path models) {
        return new OcrSettings(folder, null, null, models, List.of("eng", "deu"), Duration.ofSeconds(60));
    }
}
