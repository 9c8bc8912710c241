package io.docket.routes.export;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Hands out single finalized records. */
@Component
class DownloadRoute extends RouteBuilder {
    private final DownloadStep step;

    DownloadRoute(DownloadStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:exportDocumentJson")
                .routeId("download-json")
                .description("Answers a finalized record as JSON")
                .bean(step, "json")
                .to("direct:render-json")
                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"));

        from("direct:exportDocumentCsv")
                .routeId("download-csv")
                .description("Answers a finalized record, or its rows, as CSV")
                .bean(step, "csv")
                .choice()
                .when(body().isInstanceOf(List.class))
                .to("direct:render-csv")
                .end()
                .setHeader(Exchange.CONTENT_TYPE, constant("text/csv; charset=UTF-8"));
    }
}
