package io.docket.routes.store;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the database is.
 *
 * @param url JDBC URL; {@code jdbc:sqlite:FILE} for the embedded one
 * @param readers connections of the pool that only reads
 */
@Validated
@ConfigurationProperties("docket.database")
record DatabaseProperties(
        @NotBlank String url, @DefaultValue("4") @Positive int readers) {}
