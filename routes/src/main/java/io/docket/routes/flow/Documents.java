package io.docket.routes.flow;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.Visibility;
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
        Visibility visibility = CurrentUser.visibility();
        return found(rows.find(id)
                .filter(visibility::sees)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no document \"" + id + "\"")));
    }

    /** Returns a job's document; throws the problem {@code not_found} when there is none for the user. */
    public DocumentRow ofJob(String jobId) {
        return found(ofJob(jobId, CurrentUser.visibility()));
    }

    /** The same for a visibility. */
    public DocumentRow ofJob(String jobId, Visibility visibility) {
        return rows.findByJob(jobId)
                .filter(visibility::sees)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no job \"" + jobId + "\""));
    }

    /** The rest of the request is about it, and so are its lines in the log. */
    private static DocumentRow found(DocumentRow row) {
        LogIds.put(row);
        return row;
    }
}
