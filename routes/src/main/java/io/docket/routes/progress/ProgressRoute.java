package io.docket.routes.progress;

import static org.apache.camel.LoggingLevel.WARN;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Queues;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Carries committed events to the live clients; what is lost on the way is read from the log a little later. */
@Component
class ProgressRoute extends RouteBuilder {
    private final ProgressHub hub;
    private final Pings pings;
    private final Watchers watchers;

    ProgressRoute(ProgressHub hub, Pings pings, Watchers watchers) {
        this.hub = hub;
        this.pings = pings;
        this.watchers = watchers;
    }

    @Override
    public void configure() {
        onException(Exception.class).handled(true).log(WARN, "An event was not passed on: ${exception.message}");

        from("direct:publish-events")
                .routeId("publish-events")
                .description("Tells all web processes what was committed")
                .to(
                        ExchangePattern.InOnly,
                        Queues.topic(Queues.EVENTS)
                                + "?deliveryPersistent=false&explicitQosEnabled=true&timeToLive=60000");

        from(Queues.topic(Queues.EVENTS))
                .routeId("progress-websocket")
                .description("Hands events to WebSocket and SSE clients")
                .removeHeaders(Headers.FOREIGN)
                .bean(hub, "received");

        from("scheduler:progress?scheduler=#sturdyClock&delay=100")
                .routeId("progress-batches")
                .description("Sends changed documents to lists ten times a second at the most")
                .bean(hub, "flush");

        from("scheduler:progress-check?scheduler=#sturdyClock&delay=2000&initialDelay=2000")
                .routeId("progress-check")
                .description("Looks into the log for events that no message told of")
                .bean(hub, "check");

        from("scheduler:progress-pings?scheduler=#sturdyClock&delay=15000&initialDelay=15000")
                .routeId("progress-pings")
                .description("Keeps the connections of watching clients alive")
                .bean(pings, "ping");

        from("scheduler:progress-watchers?scheduler=#sturdyClock&delay=5000&initialDelay=5000")
                .routeId("progress-watchers")
                .description("Disconnects those who watch and may not any more")
                .bean(watchers, "check");
    }
}
