package io.docket.processors.ocr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which engine reads, and what it may use.
 *
 * @param folder where the engine that comes with Docket is unpacked, an absolute path; made when first needed
 * @param program another {@code tesseract}; null for the one that comes with Docket
 * @param tessdata folder with its language files; null for those that come with Docket
 * @param models folder that may hold the model files of the second engine; null for none
 * @param languages that a page may be in, by Tesseract's names (eng, deu); not empty
 * @param timeout most time for one run of the engine; a page takes two to four
 */
public record OcrSettings(
        Path folder,
        @Nullable Path program,
        @Nullable Path tessdata,
        @Nullable Path models,
        List<String> languages,
        Duration timeout) {

    public OcrSettings {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("There are no languages");
        }
    }

    /** Returns the same without the second engine. */
    public OcrSettings withFirstEngineOnly() {
        return new OcrSettings(folder, program, tessdata, null, languages, timeout);
    }
}
