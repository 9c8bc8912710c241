package io.docket.routes.flow;

import org.apache.camel.ExchangePattern;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.jms.support.converter.MessageConversionException;
import org.springframework.stereotype.Component;

/**
 * Handles messages that {@link TextMessages} rejects; unnamed, so that it applies to every route that consumes a queue.
 */
@Component
class MessageFailureConfiguration extends RouteConfigurationBuilder {

    @Override
    public void configuration() {
        // Redelivery cannot help, so the message goes to the dead-letter queue at once and not after ten deliveries.
        routeConfiguration()
                .onException(MessageConversionException.class)
                .handled(true)
                .log(LoggingLevel.WARN, "A message went to the dead-letter queue unread: ${exception.message}")
                .to(ExchangePattern.InOnly, Queues.queue(Queues.DEAD) + "?forceSendOriginalMessage=true");
    }
}
