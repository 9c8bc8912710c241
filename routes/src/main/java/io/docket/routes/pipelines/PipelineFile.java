package io.docket.routes.pipelines;

import io.docket.routes.flow.Fault;
import io.docket.routes.store.jobs.Lane;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The file that defines a pipeline.
 *
 * @param name of the pipeline
 * @param label the file's name in messages
 * @param beans that its steps are, with the line that names them
 * @param targets the {@code direct:} routes that it calls, with the line that names them
 * @param routes the ids of its routes, with the line where each begins
 * @param ids of its steps, with the line that names them
 * @param lane that its documents wait in; null for that of their kind
 * @param faults found before Camel loads the file
 */
record PipelineFile(
        String name,
        String label,
        Resource file,
        String sha256,
        Map<String, Integer> beans,
        Map<String, Integer> targets,
        Map<String, Integer> routes,
        Map<String, Integer> ids,
        @Nullable Lane lane,
        List<Fault> faults) {

    /** A file that cannot be read at all. */
    static PipelineFile faulty(String name, String label, Resource file, String reason) {
        List<Fault> faults = List.of(new Fault(label + ":1", reason));
        return new PipelineFile(name, label, file, "", Map.of(), Map.of(), Map.of(), Map.of(), null, faults);
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    Fault fault(int line, String reason) {
        return new Fault(label + ":" + line, reason);
    }
}
