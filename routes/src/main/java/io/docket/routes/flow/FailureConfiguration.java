package io.docket.routes.flow;

import org.apache.camel.builder.RouteConfigurationBuilder;
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
                .onWhen(header(org.apache.camel.Exchange.HTTP_METHOD).isNotNull())
                .handled(true)
                .bean("problemStep");
    }
}
