package io.docket.routes.flow;

import static org.apache.camel.LoggingLevel.WARN;

import io.docket.routes.store.jobs.Lane;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Sends wake-up messages to the queues. One that cannot be sent is not retried here: a sweeper sends it later. */
@Component
class DispatchRoute extends RouteBuilder {

    @Override
    public void configure() {
        onException(Exception.class)
                .handled(true)
                .log(WARN, "No message for ${header.DocketDocumentId}${header.DocketDay}: ${exception.message}");

        from("direct:dispatch")
                .routeId("dispatch-document")
                .description("Puts a document's id into the queue of its lane")
                .setHeader("JMSPriority", header(Headers.PRIORITY))
                .choice()
                .when(header(Headers.LANE).isEqualTo(Lane.BULK.id()))
                .to(ExchangePattern.InOnly, Queues.prioritised(Queues.BULK))
                .when(header(Headers.LANE).isEqualTo(Lane.SLOW.id()))
                .to(ExchangePattern.InOnly, Queues.prioritised(Queues.SLOW))
                .otherwise()
                .to(ExchangePattern.InOnly, Queues.prioritised(Queues.INTERACTIVE));

        from("direct:dispatch-again")
                .routeId("dispatch-again")
                .description(
                        "Takes a document out of the dead-letter queue and then puts it into the queue of its lane")
                .to("direct:forget-dead-letter")
                .to("direct:dispatch");

        from("direct:dispatch-dead-letter")
                .routeId("dispatch-dead-letter")
                .description("Lays a document that failed on our side into the dead-letter queue")
                .to(ExchangePattern.InOnly, Queues.queue(Queues.DEAD));

        // The message group lets only one consumer of all processes write a day file at a time.
        from("direct:dispatch-export")
                .routeId("dispatch-export")
                .description("Says that a day file has something new")
                .setHeader("JMSXGroupID", simple("${header.DocketKind}-${header.DocketDay}"))
                .to(ExchangePattern.InOnly, Queues.queue(Queues.EXPORT));
    }
}
