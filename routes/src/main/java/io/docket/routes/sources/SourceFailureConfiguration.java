package io.docket.routes.sources;

import io.docket.routes.flow.Headers;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.stereotype.Component;

/** Error handling of routes that take files from a source; unnamed, because sources are defined in YAML. */
@Component
class SourceFailureConfiguration extends RouteConfigurationBuilder {
    private final SourceFaults faults;

    SourceFailureConfiguration(SourceFaults faults) {
        this.faults = faults;
    }

    @Override
    public void configuration() {
        // Not handled, so that the file stays where it is.
        routeConfiguration()
                .onException(Exception.class)
                .onWhen(exchangeProperty(Headers.SOURCE).isNotNull())
                .logExhausted(false)
                .bean(faults, "note");
    }
}
