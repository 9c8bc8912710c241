package io.docket.routes.export;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is written of finalized records, beside JSON and CSV.
 *
 * @param pdf whether a PDF of each text is written to {@code out/pdf}; it can be downloaded all the same
 * @param linkLifetime how long a link to a PDF that needs no token opens it
 */
@Validated
@ConfigurationProperties("docket.export")
record ExportProperties(
        @DefaultValue("true") boolean pdf,
        @DefaultValue("1h") @NotNull Duration linkLifetime) {}
