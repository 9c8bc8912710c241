package io.docket.routes.ops;

import io.docket.routes.flow.Audit;
import io.docket.routes.flow.CurrentUser;
import java.util.Map;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.RouteEvent;
import org.apache.camel.spi.CamelEvent.RouteStartedEvent;
import org.apache.camel.spi.CamelEvent.RouteStoppedEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.springframework.stereotype.Component;

/** Logs to the audit log who starts and stops routes in Hawtio, e.g. because a stopped source takes no files. */
@Component
class RouteAudit extends EventNotifierSupport {
    private final Audit audit;

    RouteAudit(Audit audit) {
        this.audit = audit;
        setIgnoreExchangeEvents(true);
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        boolean startsOrStops = event instanceof RouteStartedEvent || event instanceof RouteStoppedEvent;
        return startsOrStops && CurrentUser.find().isPresent();
    }

    @Override
    public void notify(CamelEvent event) {
        String action = event instanceof RouteStartedEvent ? "route_started" : "route_stopped";
        audit.note(action, ((RouteEvent) event).getRoute().getRouteId(), Map.of());
    }
}
