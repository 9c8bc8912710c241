package io.docket.routes.parsers;

import io.docket.processors.ocr.OcrSettings;
import io.docket.routes.store.files.DataFolder;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Reading the words of pictures.
 *
 * @param children most child JVMs that read pictures at once, beside those that parse
 * @param memory heap of each
 * @param timeout most time for one page; one that takes longer fails with parser_timeout
 * @param languages that pages may be in, by Tesseract's names
 * @param program another {@code tesseract}, found on the path if it is only a name; none for the one that comes with Docket
 * @param tessdata folder with its language files; none for those that come with Docket
 * @param models folder that may hold the model files of the second engine
 */
@Validated
@ConfigurationProperties("docket.ocr")
record OcrProperties(
        @DefaultValue("1") @Positive int children,
        @DefaultValue("512MB") @NotNull DataSize memory,
        @DefaultValue("120s") @NotNull Duration timeout,

        @DefaultValue({"eng", "deu", "fra", "nld", "ita", "spa", "por", "pol"}) @NotEmpty
        List<String> languages,

        @Nullable Path program,
        @Nullable Path tessdata,
        @DefaultValue("models") @NotNull Path models) {

    OcrSettings settings(DataFolder folder) throws IOException {
        return new OcrSettings(
                folder.sub("ocr").toAbsolutePath(),
                program == null || isName(program) ? program : program.toAbsolutePath(),
                tessdata == null ? null : tessdata.toAbsolutePath(),
                models.toAbsolutePath(),
                languages,
                timeout.dividedBy(2));
    }

    /** A shell looks for a mere name on the path. */
    private static boolean isName(Path program) {
        return program.getNameCount() == 1 && !program.isAbsolute();
    }
}
