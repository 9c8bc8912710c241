package io.docket.routes.ops;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Deletes what refused and broken uploads have left in the file store. */
@Component
class OrphanRoute extends RouteBuilder {
    private final OrphanStep step;
    private final OrphanProperties properties;

    OrphanRoute(OrphanStep step, OrphanProperties properties) {
        this.step = step;
        this.properties = properties;
    }

    @Override
    public void configure() {
        from("scheduler:sweep-files?scheduler=#sturdyClock&initialDelay=60000&delay="
                        + properties.every().toMillis())
                .routeId("sweep-files")
                .description("Deletes stored bytes that nothing names")
                .bean(step, "sweep");
    }
}
