package io.docket.routes.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is let in.
 *
 * @param maxFileSize a larger file is refused with 413
 * @param maxFiles in one request
 */
@Validated
@ConfigurationProperties("docket.intake")
record IntakeProperties(
        @DefaultValue("200MB") @NotNull DataSize maxFileSize,
        @DefaultValue("100") @Positive int maxFiles) {}
