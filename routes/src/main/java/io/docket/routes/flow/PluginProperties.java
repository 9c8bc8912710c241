package io.docket.routes.flow;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The plug-ins of an installation.
 *
 * @param folder that they lie in; need not exist. Blank: {@code plugins/} in the working directory, or else beside the
 *     jar
 * @param strict whether a faulty jar aborts the start; otherwise it is left out with a warning
 */
@ConfigurationProperties("docket.plugins")
public record PluginProperties(
        @Nullable String folder, @DefaultValue("true") boolean strict) {}
