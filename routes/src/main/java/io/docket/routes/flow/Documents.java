package io.docket.routes.flow;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.Visibility;
import org.springframework.stereotype.Component;

/**
 * Looks up the documents and jobs that requests name. One of another team is {@code not_found}, as if it did not exist.
 * Only this class decides that; {@code OwnDocumentsFilter} calls it for every path that names a document or a job.
 */
@Component
public class Documents {
    private final DocumentRows rows;

    Documents(DocumentRows rows) {
        this.rows = rows;
    }

    /** Returns a document; throws the problem {@code not_found} when there is none for the user. */
    public DocumentRow get(String id) {
        Visibility visibility = CurrentUser.visibility();
        return found(rows.find(id)
                .filter(visibility::sees)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no document \"" + id + "\"")));
    }

    /** Returns a job's document; throws the problem {@code not_found} when there is none for the user. */
    public DocumentRow ofJob(String jobId) {
        return found(ofJob(jobId, CurrentUser.visibility()));
    }

    /** Same as {@link #ofJob(String)}, for a given visibility. */
    public DocumentRow ofJob(String jobId, Visibility visibility) {
        return rows.findByJob(jobId)
                .filter(visibility::sees)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no job \"" + jobId + "\""));
    }

    /** From here on the request's log lines carry the document's id. */
    private static DocumentRow found(DocumentRow row) {
        LogIds.put(row);
        return row;
    }
}
