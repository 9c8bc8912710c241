package io.docket.routes.flow;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Predicate;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.jms.support.converter.MessageConversionException;
import org.springframework.stereotype.Component;

/** How every route ends when something goes wrong in it; unnamed, so that it governs the YAML routes as well. */
@Component
class FailureConfiguration extends RouteConfigurationBuilder {

    @Override
    public void configuration() {
        routeConfiguration()
                .onException(Exception.class)
                .onWhen(exchangeProperty(Headers.WORK).isNotNull())
                .handled(true)
                .bean("failStep");

        routeConfiguration()
                .onException(Exception.class)
                .onWhen(exchangeProperty(Headers.PART_WORK).isNotNull())
                .handled(true)
                .bean("partStep", "fail");

        // Not handled, so that the file stays where it is.
        routeConfiguration()
                .onException(Exception.class)
                .onWhen(exchangeProperty(Headers.SOURCE).isNotNull())
                .logExhausted(false)
                .bean("sourceFaults", "note");

        routeConfiguration()
                .onException(Throwable.class)
                .onWhen(isRequest())
                .handled(true)
                .bean("problemStep");

        // Camel takes the handlers of the nearest class, so a problem has its own: it is an answer and no news for the
        // log.
        routeConfiguration()
                .onException(ProblemException.class)
                .onWhen(isRequest())
                .logExhausted(false)
                .handled(true)
                .bean("problemStep");
        routeConfiguration().onException(ProblemException.class).logExhausted(false);

        // Nobody can ever read it, so it waits for an operator at once and not after ten deliveries.
        routeConfiguration()
                .onException(MessageConversionException.class)
                .handled(true)
                .log(LoggingLevel.WARN, "A message went to the dead-letter queue unread: ${exception.message}")
                .to(ExchangePattern.InOnly, Queues.queue(Queues.DEAD) + "?forceSendOriginalMessage=true");
    }

    private Predicate isRequest() {
        return header(Exchange.HTTP_METHOD).isNotNull();
    }
}
