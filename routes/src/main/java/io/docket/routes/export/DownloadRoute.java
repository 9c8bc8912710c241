package io.docket.routes.export;

import io.docket.processors.document.DocumentKind;
import io.docket.routes.flow.Headers;
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
                .removeHeader(Headers.KIND)
                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"));

        from("direct:exportDocumentCsv")
                .routeId("download-csv")
                .description("Answers a finalized record, or the rows of a finalized table, as CSV")
                .bean(step, "csv")
                .choice()
                .when(simple("${header.DocketKind} != '" + DocumentKind.TABLE.id() + "'"))
                .to("direct:render-csv")
                .end()
                .removeHeader(Headers.KIND)
                .setHeader(Exchange.CONTENT_TYPE, constant("text/csv; charset=UTF-8"));
    }
}
