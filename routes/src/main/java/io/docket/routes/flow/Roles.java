package io.docket.routes.flow;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What this process does.
 *
 * @param roles one or more; all of them unless set otherwise
 */
@ConfigurationProperties("docket")
public record Roles(Set<Role> roles) {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Returns their names for a sentence. */
    public String names() {
        return roles.stream().map(Role::id).sorted().collect(Collectors.joining(", "));
    }
}
