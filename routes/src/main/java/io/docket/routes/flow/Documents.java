package io.docket.routes.flow;

import io.docket.routes.store.DocumentRow;
import io.docket.routes.store.DocumentRows;
import io.docket.routes.store.Reader;
import org.springframework.stereotype.Component;

/**
 * Finds what a request names, or answers that it is not there: a document of another team is not there. This is the one
 * place where that is decided; {@code OwnDocumentsFilter} brings every path here that names a document or a job.
 */
@Component
public class Documents {
    private final DocumentRows rows;

    Documents(DocumentRows rows) {
        this.rows = rows;
    }

    /** Returns a document; throws the problem {@code not_found} when there is none for the user. */
    public DocumentRow get(String id) {
        Reader reader = CurrentUser.reader();
        return rows.find(id)
                .filter(reader::sees)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no document \"" + id + "\""));
    }

    /** Returns a job's document; throws the problem {@code not_found} when there is none for the user. */
    public DocumentRow ofJob(String jobId) {
        return ofJob(jobId, CurrentUser.reader());
    }

    /** The same for a reader. */
    public DocumentRow ofJob(String jobId, Reader reader) {
        return rows.findByJob(jobId)
                .filter(reader::sees)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no job \"" + jobId + "\""));
    }
}
