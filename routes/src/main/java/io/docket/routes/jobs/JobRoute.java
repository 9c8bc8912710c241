package io.docket.routes.jobs;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Shows and retries jobs. */
@Component
class JobRoute extends RouteBuilder {
    private final JobStep step;

    JobRoute(JobStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:getJob")
                .routeId("show-job")
                .description("Answers how far a job is")
                .bean(step, "show")
                .to("direct:answer");

        from("direct:getJobEvents")
                .routeId("show-job-events")
                .description("Answers the log of a job")
                .bean(step, "events")
                .to("direct:answer");

        from("direct:cancelJob")
                .routeId("cancel-job")
                .description("Stops a job that has not ended")
                .bean(step, "cancel")
                .to("direct:answer");

        from("direct:retryJob")
                .routeId("retry-job")
                .description("Queues a failed job again")
                .bean(step, "retry")
                .to("direct:answer");
    }
}
