package io.docket.routes.ops;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Deletes what refused and broken uploads have left in the file store. */
@Component
class OrphanRoute extends RouteBuilder {
    private static final long NOT_AT_THE_START = 60_000;

    private final OrphanStep step;
    private final OrphanProperties properties;

    OrphanRoute(OrphanStep step, OrphanProperties properties) {
        this.step = step;
        this.properties = properties;
    }

    @Override
    public void configure() {
        long every = properties.every().toMillis();
        from("scheduler:sweep-files?scheduler=#sturdyClock&initialDelay=" + Math.min(every, NOT_AT_THE_START)
                        + "&delay=" + every)
                .routeId("sweep-files")
                .description("Deletes stored bytes that nothing names")
                .bean(step, "sweep");
    }
}
