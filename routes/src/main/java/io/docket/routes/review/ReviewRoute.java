package io.docket.routes.review;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.springframework.stereotype.Component;

/** A person's work on a record. */
@Component
class ReviewRoute extends RouteBuilder {
    private final ReviewStep review;
    private final FinalizeStep finalizing;
    private final ReleaseStep release;

    ReviewRoute(ReviewStep review, FinalizeStep finalizing, ReleaseStep release) {
        this.review = review;
        this.finalizing = finalizing;
        this.release = release;
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

        from("direct:releaseHold")
                .routeId("release-hold")
                .description("Lets a held document go on")
                .unmarshal()
                .json(JsonLibrary.Jackson, ReleaseRequest.class)
                .bean(release)
                .to("direct:answer");

        from("direct:finalizeDocument")
                .routeId("finalize-document")
                .description("Closes a record and has it written to the out folder")
                .bean(finalizing)
                .to("direct:answer");
    }
}
