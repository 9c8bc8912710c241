package io.docket.routes.jobs;

import io.docket.routes.store.files.PartFiles;
import io.docket.routes.store.jobs.PartRows;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deletes the parts of plans that no job has any more: first the files, then the rows, so that no file is forgotten.
 */
@Component
class PartSweepStep {
    private static final Logger log = LoggerFactory.getLogger(PartSweepStep.class);
    private static final int BATCH = 100;

    private final PartRows parts;
    private final PartFiles files;

    PartSweepStep(PartRows parts, PartFiles files) {
        this.parts = parts;
        this.files = files;
    }

    public void sweep() {
        parts.forsaken(BATCH).forEach(this::delete);
    }

    private void delete(String planId) {
        try {
            files.delete(planId);
            parts.delete(planId);
        } catch (IOException e) {
            log.warn("Could not delete the parts of plan {}: {}", planId, e.getMessage());
        }
    }
}
