package io.docket.routes.ops;

import io.docket.routes.flow.Role;
import io.docket.routes.flow.Roles;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether all routes run that the roles of this process start; one that somebody has stopped is named until it runs again. */
@Component("routes")
class RoutesHealth implements HealthIndicator {
    private final CamelContext camel;
    private final Roles roles;

    RoutesHealth(CamelContext camel, Roles roles) {
        this.camel = camel;
        this.roles = roles;
    }

    @Override
    public Health health() {
        Map<String, Object> stopped = new TreeMap<>();
        if (camel.isStarted()) {
            camel.getRoutes().stream().filter(this::isOurs).forEach(route -> {
                ServiceStatus status = camel.getRouteController().getRouteStatus(route.getRouteId());
                if (!status.isStarted()) {
                    stopped.put(route.getRouteId(), status.name());
                }
            });
        }
        return stopped.isEmpty()
                ? Health.up().build()
                : Health.down().withDetails(stopped).build();
    }

    private boolean isOurs(Route route) {
        return Arrays.stream(Role.values()).anyMatch(role -> roles.has(role) && role.starts(route.getRouteId()));
    }
}
