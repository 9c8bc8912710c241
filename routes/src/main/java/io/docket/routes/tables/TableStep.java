package io.docket.routes.tables;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Work;
import io.docket.routes.store.jobs.JobRows;
import java.io.IOException;
import java.util.Optional;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Makes the record of a table. */
@Component
class TableStep {
    private final JobRows jobs;
    private final TableCheck check;
    private final TableJoin join;

    TableStep(JobRows jobs, TableCheck check, TableJoin join) {
        this.jobs = jobs;
        this.check = check;
        this.join = join;
    }

    public Work validate(@Body Work work) throws IOException, UnreadableDocumentException {
        Optional<JobRows.Plan> plan = jobs.plan(work.document().jobId());
        return plan.isPresent() ? join.join(work, plan.get()) : check.check(work);
    }
}
