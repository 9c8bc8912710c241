package io.docket.routes.ops;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Dead letters, for operators. */
@Component
class DeadLetterRoute extends RouteBuilder {
    private final DeadLetterStep step;
    private final DeadLetterQueue queue;

    DeadLetterRoute(DeadLetterStep step, DeadLetterQueue queue) {
        this.step = step;
        this.queue = queue;
    }

    @Override
    public void configure() {
        from("direct:listDeadLetters")
                .routeId("list-dead-letters")
                .description("Answers which documents failed on our side and wait for an operator")
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

        from("direct:forget-dead-letter")
                .routeId("forget-dead-letter")
                .description("Takes what is no dead letter any more out of the dead-letter queue")
                .onException(Exception.class)
                .continued(true)
                .log(LoggingLevel.WARN, "The dead-letter queue was not tidied: ${exception.message}")
                .end()
                .bean(queue, "take");
    }
}
