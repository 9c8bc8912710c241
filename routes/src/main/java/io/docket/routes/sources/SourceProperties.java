package io.docket.routes.sources;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where sources are defined, and how long a silent process keeps the others from fetching.
 *
 * @param folder of YAML files, need not exist; empty for {@code sources} in the working directory or beside the jar
 * @param strict whether a faulty definition aborts the start; otherwise it is left out with a warning
 * @param lease after how long without renewal another process takes over a source
 * @param longestWait between two tries of a server that is away
 */
@Validated
@ConfigurationProperties("docket.sources")
record SourceProperties(
        @Nullable String folder,
        @DefaultValue("true") boolean strict,
        @DefaultValue("15s") @NotNull Duration lease,
        @DefaultValue("30s") @NotNull Duration longestWait) {}
