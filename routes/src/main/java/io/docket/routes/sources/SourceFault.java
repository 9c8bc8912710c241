package io.docket.routes.sources;

import io.docket.routes.flow.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** Sources are not defined as they should be; the start ends with the list of what is wrong. */
final class SourceFault extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SourceFault(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> "    " + fault)
                .collect(Collectors.joining("\n", "Sources are wrong:\n", "")));
    }
}
