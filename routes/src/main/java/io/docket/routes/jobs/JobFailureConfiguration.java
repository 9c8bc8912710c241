package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.stereotype.Component;

/**
 * Error handling of routes that have a document or a part in hand; unnamed, so that it also applies to pipelines in
 * YAML, including those of an installation.
 */
@Component
class JobFailureConfiguration extends RouteConfigurationBuilder {
    private final FailStep document;
    private final PartStep part;

    JobFailureConfiguration(FailStep document, PartStep part) {
        this.document = document;
        this.part = part;
    }

    @Override
    public void configuration() {
        routeConfiguration()
                .onException(Exception.class)
                .onWhen(exchangeProperty(Headers.WORK).isNotNull())
                .handled(true)
                .bean(document);

        routeConfiguration()
                .onException(Exception.class)
                .onWhen(exchangeProperty(Headers.PART_WORK).isNotNull())
                .handled(true)
                .bean(part, "fail");
    }
}
