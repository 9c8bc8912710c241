package io.docket.routes.pipelines;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pipelines of an installation.
 *
 * @param folder of their files; need not exist. Blank: {@code pipelines/} in the working directory, or else beside the
 *     jar
 * @param strict whether a faulty one aborts the start; otherwise it is left out with a warning
 */
@ConfigurationProperties("docket.pipelines")
record PipelineProperties(
        @Nullable String folder, @DefaultValue("true") boolean strict) {}
