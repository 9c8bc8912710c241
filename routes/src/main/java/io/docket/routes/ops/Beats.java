package io.docket.routes.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.NamedRoute;
import org.apache.camel.Route;
import org.apache.camel.component.scheduler.SchedulerEndpoint;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For each route with a scheduler endpoint, when its last run began or ended. */
@Component
class Beats implements RoutePolicyFactory {
    private static final String SCHEDULER = "scheduler:";

    private final Map<String, Beat> beats = new ConcurrentHashMap<>();

    private record Beat(Instant at, Duration period) {}

    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode route) {
        return route instanceof NamedRoute named && named.getEndpointUrl().startsWith(SCHEDULER) ? new Policy() : null;
    }

    /**
     * Returns the routes that have not run for ten times their period.
     *
     * @param patience the minimum, also for routes with a short period
     * @return the time of the last run, by route id
     */
    Map<String, Instant> silent(Duration patience) {
        Instant now = Instant.now();
        Map<String, Instant> silent = new TreeMap<>();
        beats.forEach((route, beat) -> {
            Duration most = beat.period().multipliedBy(10);
            if (beat.at().plus(most.compareTo(patience) < 0 ? patience : most).isBefore(now)) {
                silent.put(route, beat.at());
            }
        });
        return silent;
    }

    private final class Policy extends RoutePolicySupport {
        @Override
        public void onStart(Route route) {
            beat(route);
        }

        @Override
        public void onResume(Route route) {
            beat(route);
        }

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            again(route);
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            again(route);
        }

        @Override
        public void onStop(Route route) {
            beats.remove(route.getRouteId());
        }

        @Override
        public void onSuspend(Route route) {
            beats.remove(route.getRouteId());
        }

        /** Only while the route is started: its last run may end after it was stopped. */
        private void again(Route route) {
            beats.computeIfPresent(route.getRouteId(), (id, beat) -> new Beat(Instant.now(), beat.period()));
        }

        private void beat(Route route) {
            long millis = ((SchedulerEndpoint) route.getEndpoint()).getDelay();
            beats.put(route.getRouteId(), new Beat(Instant.now(), Duration.ofMillis(millis)));
        }
    }
}
