package io.docket.routes.pipelines;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pipelines of an installation's own.
 *
 * @param folder of their files; need not exist. Blank: {@code pipelines/} in the working directory, or else beside the jar
 * @param strict whether one that is wrong ends the start; otherwise it is left out and told about
 */
@ConfigurationProperties("docket.pipelines")
record PipelineProperties(
        @Nullable String folder, @DefaultValue("true") boolean strict) {}
