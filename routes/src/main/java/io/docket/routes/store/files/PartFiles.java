package io.docket.routes.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** What came of the parts of large documents, until it is put together; every worker can read it. */
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
     * Shows the plans that have files from before a moment, some at a time.
     *
     * @param visitor gets the bytes of these by the plan's id
     */
    void old(Instant before, DocumentFiles.Visitor visitor) throws IOException;

    /** Deletes all files of a plan; none is no error. */
    void delete(String planId) throws IOException;
}
