package io.docket.routes.readers;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits for reading one document.
 *
 * @param maxPages a PDF with more fails with too_large
 * @param maxCharacters a text with more fails with too_large
 * @param imageDpi resolution of the page images on the review screen
 * @param maxPixels a larger page is drawn at a lower resolution
 */
@Validated
@ConfigurationProperties("docket.extract")
public record ReaderProperties(
        @DefaultValue("2000") @Positive int maxPages,
        @DefaultValue("20000000") @Positive int maxCharacters,
        @DefaultValue("144") @Positive int imageDpi,
        @DefaultValue("20000000") @Positive long maxPixels) {}
