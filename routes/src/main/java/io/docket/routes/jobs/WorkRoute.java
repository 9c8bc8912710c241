package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Queues;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Consumes the queues: a fixed number of consumers for each lane. */
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
                .description("Takes invoices, texts and their parts from their queue")
                .removeHeaders(Headers.FOREIGN)
                .to("direct:work");

        from(Queues.queue(Queues.BULK) + "?concurrentConsumers=" + properties.bulkConsumers())
                .routeId("work-bulk")
                .description("Takes tables and parts of them from their queue, so that they never hold up an invoice")
                .removeHeaders(Headers.FOREIGN)
                .to("direct:work");

        from(Queues.queue(Queues.SLOW) + "?concurrentConsumers=" + properties.slowConsumers())
                .routeId("work-slow")
                .description(
                        "Takes what waits for others than Docket from its queue, so that it never holds up the rest")
                .removeHeaders(Headers.FOREIGN)
                .to("direct:work");

        from("direct:work")
                .routeId("work")
                .description("Tells parts from whole documents")
                .choice()
                .when(header(Headers.PART).isNotNull())
                .to("direct:process-part")
                .otherwise()
                .to("direct:process");
    }
}
