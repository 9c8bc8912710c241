package io.docket.routes.flow;

import io.docket.routes.store.DocumentRow;
import io.docket.routes.store.DocumentRows;
import org.springframework.stereotype.Component;

/** Finds what a request names, or answers that it is not there. */
@Component
public class Documents {
    private final DocumentRows rows;

    Documents(DocumentRows rows) {
        this.rows = rows;
    }

    /** Returns a document; throws the problem {@code not_found} when there is none. */
    public DocumentRow get(String id) {
        return rows.find(id)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no document \"" + id + "\""));
    }

    /** Returns a job's document; throws the problem {@code not_found} when there is none. */
    public DocumentRow ofJob(String jobId) {
        return rows.findByJob(jobId)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no job \"" + jobId + "\""));
    }
}
