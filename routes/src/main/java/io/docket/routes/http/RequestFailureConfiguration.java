package io.docket.routes.http;

import io.docket.routes.flow.ProblemException;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.stereotype.Component;

/** Error handling of routes that handle a request; unnamed, because these are in all features. */
@Component
class RequestFailureConfiguration extends RouteConfigurationBuilder {
    private final ProblemStep step;

    RequestFailureConfiguration(ProblemStep step) {
        this.step = step;
    }

    @Override
    public void configuration() {
        routeConfiguration()
                .onException(Throwable.class)
                .onWhen(isRequest())
                .handled(true)
                .bean(step);

        // Camel chooses the handler of the nearest exception class, so ProblemException has its own, which does not
        // log: a problem is a normal answer.
        routeConfiguration()
                .onException(ProblemException.class)
                .onWhen(isRequest())
                .logExhausted(false)
                .handled(true)
                .bean(step);
        routeConfiguration().onException(ProblemException.class).logExhausted(false);
    }

    private Predicate isRequest() {
        return header(Exchange.HTTP_METHOD).isNotNull();
    }
}
