package io.docket.routes.flow;

import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose documents the sources bring.
 *
 * @param teams by the name of the source; one that is not named here brings those of the team {@code default}
 */
@Validated
@ConfigurationProperties("docket.sources")
public record SourceTeams(@DefaultValue Map<String, @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,63}") String> teams) {
    private static final String DEFAULT = "default";

    /** Returns the team that a source's documents belong to. */
    public String of(String source) {
        return teams.getOrDefault(source, DEFAULT);
    }
}
