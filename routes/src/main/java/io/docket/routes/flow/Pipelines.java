package io.docket.routes.flow;

import io.docket.routes.store.documents.Provenance;
import io.docket.routes.store.jobs.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pipelines that documents can be processed with. */
@Component
public class Pipelines {
    private final Map<String, Pipeline> pipelines = new ConcurrentSkipListMap<>();
    private final Set<String> own = ConcurrentHashMap.newKeySet();

    /**
     * A pipeline, as its file defines it.
     *
     * @param name of the file, without extension; a kind's name for its default pipeline, or any other
     * @param sha256 of the file, so that it is known later what a record was made with
     * @param lane that its documents wait in; null for that of their kind
     */
    public record Pipeline(
            String name, String sha256, @Nullable Lane lane) {}

    public void add(Pipeline pipeline) {
        pipelines.put(pipeline.name(), pipeline);
    }

    /** Notes routes that the installation has written, by their ids. */
    public void own(Set<String> routes) {
        own.addAll(routes);
    }

    /** Returns whether the installation has written the route. */
    public boolean isOwn(String route) {
        return own.contains(route);
    }

    public Optional<Pipeline> find(String name) {
        return Optional.ofNullable(pipelines.get(name));
    }

    /**
     * Returns the pipeline that a request names.
     *
     * @throws ProblemException when there is none of the name
     */
    public Pipeline require(String name) {
        return find(name)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.UNKNOWN_PIPELINE,
                        "There is no pipeline \"" + name + "\", only " + String.join(", ", names())));
    }

    /**
     * Returns the lane that a document waits in.
     *
     * @param name of the pipeline that it is to be processed with; null for that of its kind
     */
    public Lane lane(@Nullable String name, Kind kind) {
        return find(name == null ? kind.id() : name).map(Pipeline::lane).orElse(kind.lane());
    }

    /** Returns the provenance of the record that is made of a document in hand. */
    public Provenance provenance(Work work) {
        Pipeline pipeline = work.get(Pipeline.class);
        List<Class<?>> classes = new ArrayList<>(work.kind().processors());
        work.find(ReadBy.class).ifPresent(by -> classes.add(by.reader()));
        return new Provenance(pipeline.name(), pipeline.sha256(), ProcessorVersions.of(classes));
    }

    public List<String> names() {
        return List.copyOf(pipelines.keySet());
    }

    /** Returns the name of the route that begins a pipeline. */
    public static String route(String name) {
        return "pipeline-" + name;
    }
}
