package io.docket.routes.pipelines;

import io.docket.routes.flow.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** Pipelines are not written as they should be; the start ends with the list of what is wrong. */
final class PipelineFault extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    PipelineFault(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> "    " + fault)
                .collect(Collectors.joining("\n", "Pipelines are wrong:\n", "")));
    }
}
