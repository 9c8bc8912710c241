package io.docket.routes.export;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Queues;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Writes what is new in a day file: each record's own file, then the day's file with all of them. */
@Component
class ExportRoute extends RouteBuilder {
    private static final String MORE = "DocketMore";
    private static final String ENDING = "DocketEnding";

    private final ExportStep step;

    ExportRoute(ExportStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from(Queues.queue(Queues.EXPORT))
                .routeId("export-day")
                .description("Writes the records of a day that are not in the out folder yet, PDFs of texts last")
                .removeHeaders(Headers.FOREIGN)
                .bean(step, "open")
                .filter(method(step, "hasSome"))
                .split(body())
                .to("direct:export-record")
                .end()
                .setProperty("exports", body())
                .bean(step, "day")
                .to("direct:render-csv")
                .to("direct:out-csv")
                .setBody(exchangeProperty("exports"))
                .setProperty(ExportStep.TOLD, method(step, "told"))
                // They take longest, so that no other file waits for them.
                .split(body())
                .setHeader(Headers.DOCUMENT_ID, method(step, "documentId"))
                .bean(step, "pdf")
                .filter(body().isNotNull())
                .setProperty(MORE, constant("pdf"))
                .setProperty(ENDING, constant("pdf"))
                .to("direct:out-more")
                .end()
                .end()
                .bean(step, "written");

        from("direct:export-record")
                .routeId("export-record")
                .description("Writes one record as JSON, and its rows if it has some")
                .setHeader(Headers.DOCUMENT_ID, method(step, "documentId"))
                .bean(step, "record")
                .setProperty("record", body())
                .bean(step, "rows")
                .filter(body().isNotNull())
                .setProperty(MORE, constant("tables"))
                .setProperty(ENDING, constant("csv"))
                .to("direct:out-more")
                .end()
                .setBody(exchangeProperty("record"))
                .to("direct:render-json")
                .to("direct:out-json");
    }
}
