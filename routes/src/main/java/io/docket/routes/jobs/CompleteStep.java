package io.docket.routes.jobs;

import io.docket.routes.flow.Kind;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.PipelineException;
import io.docket.routes.flow.Pipelines;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores the result of the steps, and completes the job. */
@Component
class CompleteStep {
    private static final Logger log = LoggerFactory.getLogger(CompleteStep.class);

    private final Lifecycle lifecycle;

    CompleteStep(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    public void complete(@Body Work work) {
        RecordBody record = work.find(RecordBody.class)
                .orElseThrow(() -> PipelineException.noRecord(
                        work.get(Pipelines.Pipeline.class).name()));
        Kind kind = work.kind();
        DocumentRow row = lifecycle.complete(work, record, kind.whole(record), happened(kind, record));
        log.info(
                "Completed document {} as {} with {} findings",
                row.id(),
                row.kind(),
                record.findings().size());
    }

    private static List<NewEvent> happened(Kind kind, RecordBody record) {
        List<NewEvent> events = new ArrayList<>(kind.completed(record));
        if (!record.findings().isEmpty()) {
            events.add(NewEvent.of(
                    EventName.REVIEW_NEEDED,
                    Stage.REVIEW,
                    Map.of("findings", record.findings().size())));
        }
        events.add(NewEvent.of(EventName.JOB_COMPLETED, Stage.REVIEW));
        return events;
    }
}
