package io.docket.routes.split;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Cuts a text into chunks and a large table into parts, and unpacks archives and mails. */
@Component
class SplitRoute extends RouteBuilder {
    private final SplitStep step;
    private final UnpackStep unpack;

    SplitRoute(SplitStep step, UnpackStep unpack) {
        this.step = step;
        this.unpack = unpack;
    }

    @Override
    public void configure() {
        from("direct:split")
                .routeId("split-document")
                .description("Cuts a text into chunks and a large table into parts, and unpacks archives and mails")
                .choice()
                .when(simple("${body.kind.name} == 'TABLE'"))
                .to("direct:split-table")
                .when(simple("${body.kind.name} == 'ARCHIVE'"))
                .to("direct:split-container")
                .when(simple("${body.mail}"))
                .bean(step)
                .to("direct:split-container")
                .otherwise()
                .bean(step);

        from("direct:split-container")
                .routeId("split-container")
                .description("Makes documents of the files in an archive or mail")
                .bean(unpack);
    }
}
