package io.docket.routes.jobs;

import io.docket.processors.detect.MediaTypes;
import io.docket.processors.document.DetectedType;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Kind;
import io.docket.routes.flow.Kinds;
import io.docket.routes.flow.PipelineException;
import io.docket.routes.flow.Pipelines;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Chooses the route for a document in hand: its pipeline, or the join route of its plan. */
@Component
class RouteStep {
    private final MediaTypes types;
    private final Kinds kinds;
    private final Pipelines pipelines;

    RouteStep(MediaTypes types, Kinds kinds, Pipelines pipelines) {
        this.types = types;
        this.kinds = kinds;
        this.pipelines = pipelines;
    }

    /** Detects the type again for a file whose type was refused at the upload: after an upgrade it may be supported. */
    public Work know(@Body Work work) throws IOException, UnreadableDocumentException {
        DocumentRow document = work.document();
        if (!work.mediaType().equals(DetectedType.UNKNOWN.mediaType())) {
            return work.with(pipeline(document, work.kind()));
        }
        String type = types.detect(work.file(), document.fileName()).mediaType();
        Kind kind = kinds.taking(type).orElseThrow();
        return work.ofType(type, kind).with(pipeline(document, kind));
    }

    public String route(@Body Work work) {
        return work.find(Plan.class)
                .map(Plan::joinRoute)
                .orElseGet(
                        () -> Pipelines.route(work.get(Pipelines.Pipeline.class).name()));
    }

    private Pipelines.Pipeline pipeline(DocumentRow document, Kind kind) {
        String name = document.pipeline() == null ? kind.id() : document.pipeline();
        return pipelines.find(name).orElseThrow(() -> PipelineException.unknown(name, pipelines.names()));
    }
}
