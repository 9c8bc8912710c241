package io.docket.routes.flow;

import org.apache.camel.ExchangePattern;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.jms.support.converter.MessageConversionException;
import org.springframework.stereotype.Component;

/** How a message ends that {@link TextMessages} cannot read; unnamed, so that it governs every route at a queue. */
@Component
class MessageFailureConfiguration extends RouteConfigurationBuilder {

    @Override
    public void configuration() {
        // Nobody can ever read it, so it waits for an operator at once and not after ten deliveries.
        routeConfiguration()
                .onException(MessageConversionException.class)
                .handled(true)
                .log(LoggingLevel.WARN, "A message went to the dead-letter queue unread: ${exception.message}")
                .to(ExchangePattern.InOnly, Queues.queue(Queues.DEAD) + "?forceSendOriginalMessage=true");
    }
}
