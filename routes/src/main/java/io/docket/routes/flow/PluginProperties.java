package io.docket.routes.flow;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Jars of an installation's own.
 *
 * @param folder that they lie in; need not exist. Blank: {@code plugins/} in the working directory, or else beside the jar
 * @param strict whether one that is wrong ends the start; otherwise it is left out and told about
 */
@ConfigurationProperties("docket.plugins")
public record PluginProperties(
        @Nullable String folder, @DefaultValue("true") boolean strict) {}
