package io.docket.routes.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** The results of parts of large documents, until these are joined; every worker process can read them. */
public interface PartFiles {
    /** Starts a file of a plan. */
    PendingFile create(String planId) throws IOException;

    /**
     * Opens a kept file of a plan.
     *
     * @throws PartFileGoneException when there is none
     */
    InputStream open(String planId, String sha256) throws IOException;

    /**
     * Visits the plans that have files from before a moment, in batches.
     *
     * @param visitor gets the bytes of these by the plan's id
     */
    void old(Instant before, DocumentFiles.Visitor visitor) throws IOException;

    /** Deletes all files of a plan, if there are any. */
    void delete(String planId) throws IOException;
}
