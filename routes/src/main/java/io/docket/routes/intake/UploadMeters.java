package io.docket.routes.intake;

import io.docket.routes.flow.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts the files of uploads by their outcome. */
@Component
class UploadMeters {
    private final MeterRegistry registry;

    UploadMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts a file as accepted, or by the code of the problem with it. */
    void count(UploadAnswer.Result result) {
        Problem error = result.error();
        registry.counter("docket.uploads", "result", error == null ? "accepted" : error.code())
                .increment();
    }
}
