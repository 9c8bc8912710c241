package io.docket.routes.export;

import io.docket.routes.flow.Dispatcher;
import io.docket.routes.store.documents.ExportRows;
import io.docket.routes.store.jobs.LeaseTimes;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Sends the message of a day file again when it was lost. */
@Component
class ExportSweepRoute extends RouteBuilder {
    private final ExportSweepStep step;

    ExportSweepRoute(ExportSweepStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("scheduler:sweep-exports?scheduler=#sturdyClock&delay=5000&initialDelay=3000")
                .routeId("sweep-exports")
                .description("Sends again what has waited to be written for too long")
                .bean(step);
    }

    /** Finds day files whose message was lost. */
    @Component
    static class ExportSweepStep {
        private final ExportRows exports;
        private final Dispatcher dispatcher;
        private final LeaseTimes times;

        ExportSweepStep(ExportRows exports, Dispatcher dispatcher, LeaseTimes times) {
            this.exports = exports;
            this.dispatcher = dispatcher;
            this.times = times;
        }

        public void sweep() {
            exports.late(times.resendAfter()).forEach(file -> dispatcher.exportDue(file.kind(), file.day()));
        }
    }
}
