package io.docket.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.flow.Role;
import java.util.Arrays;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DocketIntegration
class RolesIT {
    @Autowired
    private CamelContext camel;

    @Test
    void everyRouteThatBeginsByItselfBelongsToOneRole() {
        assertThat(camel.getRoutes())
                .filteredOn(route -> !isCalled(route))
                .hasSizeGreaterThan(8)
                .allSatisfy(route -> assertThat(rolesOf(route))
                        .as("roles of %s, see flow/Role", route.getRouteId())
                        .isEqualTo(1));
    }

    @Test
    void noRouteThatOthersCallBelongsToARole() {
        assertThat(camel.getRoutes())
                .filteredOn(RolesIT::isCalled)
                .allSatisfy(route -> assertThat(rolesOf(route))
                        .as("roles of %s, see flow/Role", route.getRouteId())
                        .isZero());
    }

    private static boolean isCalled(Route route) {
        return route.getEndpoint().getEndpointUri().startsWith("direct:");
    }

    private static long rolesOf(Route route) {
        return Arrays.stream(Role.values())
                .filter(role -> role.starts(route.getRouteId()))
                .count();
    }
}
