package io.docket.routes.http;

import io.docket.routes.flow.ProblemException;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.stereotype.Component;

/** How a route ends that answers a request; unnamed, because operations of the contract are routes of all features. */
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

        // Camel takes the handlers of the nearest class, so a problem has its own: it is an answer and no news for the
        // log.
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
