package io.docket.routes.ops;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The dead-letter queue, for operators. */
@Component
class DeadLetterRoute extends RouteBuilder {
    private final DeadLetterStep step;

    DeadLetterRoute(DeadLetterStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:listDeadLetters")
                .routeId("list-dead-letters")
                .description("Answers what lies in the dead-letter queue")
                .bean(step, "list")
                .to("direct:answer");

        from("direct:replayDeadLetter")
                .routeId("replay-dead-letter")
                .description("Queues the document of a dead letter again")
                .bean(step, "replay")
                .to("direct:answer");

        from("direct:discardDeadLetter")
                .routeId("discard-dead-letter")
                .description("Forgets a dead letter")
                .bean(step, "discard")
                .to("direct:answer");
    }
}
