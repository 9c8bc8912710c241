package io.docket.routes.pipelines;

import io.docket.routes.flow.Fault;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;

/**
 * A file that says the order of steps.
 *
 * @param name of the pipeline
 * @param label names the file in what is said about it
 * @param beans that its steps are, with the line that names them
 * @param targets the {@code direct:} routes that it calls, with the line that names them
 * @param routes the ids of its routes, with the line where each begins
 * @param faults what is wrong with it before Camel has seen it
 */
record PipelineFile(
        String name,
        String label,
        Resource file,
        String sha256,
        Map<String, Integer> beans,
        Map<String, Integer> targets,
        Map<String, Integer> routes,
        List<Fault> faults) {

    boolean isSound() {
        return faults.isEmpty();
    }

    Fault fault(int line, String reason) {
        return new Fault(label + ":" + line, reason);
    }
}
