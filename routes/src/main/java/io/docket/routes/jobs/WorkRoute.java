package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Queues;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Wakes workers: one bounded set of consumers for each lane. */
@Component
class WorkRoute extends RouteBuilder {
    private final JobProperties properties;

    WorkRoute(JobProperties properties) {
        this.properties = properties;
    }

    @Override
    public void configure() {
        from(Queues.queue(Queues.INTERACTIVE) + "?concurrentConsumers=" + properties.interactiveConsumers())
                .routeId("work-interactive")
                .description("Takes invoices and texts from their queue")
                .removeHeaders(Headers.FOREIGN)
                .to("direct:process");

        from(Queues.queue(Queues.BULK) + "?concurrentConsumers=" + properties.bulkConsumers())
                .routeId("work-bulk")
                .description("Takes tables and parts of them from their queue, so that they never hold up an invoice")
                .removeHeaders(Headers.FOREIGN)
                .choice()
                .when(header(Headers.PART).isNotNull())
                .to("direct:process-part")
                .otherwise()
                .to("direct:process");
    }
}
