package io.docket.routes.review;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.springframework.stereotype.Component;

/** A person's work on a record. */
@Component
class ReviewRoute extends RouteBuilder {
    private final ReviewStep review;
    private final FinalizeStep finalizing;

    ReviewRoute(ReviewStep review, FinalizeStep finalizing) {
        this.review = review;
        this.finalizing = finalizing;
    }

    @Override
    public void configure() {
        from("direct:reviewDocument")
                .routeId("review-document")
                .description("Saves the record as a person corrected it")
                .unmarshal()
                .json(JsonLibrary.Jackson, ReviewRequest.class)
                .bean(review)
                .to("direct:answer");

        from("direct:finalizeDocument")
                .routeId("finalize-document")
                .description("Closes a record and has it written to the out folder")
                .bean(finalizing)
                .to("direct:answer");
    }
}
