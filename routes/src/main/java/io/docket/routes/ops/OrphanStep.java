package io.docket.routes.ops;

import io.docket.routes.store.files.DataFolder;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.OrphanRows;
import io.docket.routes.store.files.PartFiles;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Searches the file store, and deletes bytes that no row has referenced for the grace period. */
@Component
class OrphanStep {
    private static final Logger log = LoggerFactory.getLogger(OrphanStep.class);

    private final DocumentFiles files;
    private final PartFiles parts;
    private final OrphanRows rows;
    private final DataFolder folder;
    private final OrphanProperties properties;

    OrphanStep(DocumentFiles files, PartFiles parts, OrphanRows rows, DataFolder folder, OrphanProperties properties) {
        this.files = files;
        this.parts = parts;
        this.rows = rows;
        this.folder = folder;
        this.properties = properties;
    }

    public void sweep() throws IOException {
        Instant now = Instant.now();
        if (rows.begin(now.minus(properties.every().dividedBy(2)))) {
            delete(now.minus(properties.grace()));
        }
    }

    /**
     * Deletes bytes that no row references and that were not stored again since a moment.
     *
     * @return how many
     */
    long delete(Instant before) throws IOException {
        Tally tally = new Tally();
        files.old(Instant.now(), found -> count(found, before, tally));
        rows.end(tally.files, tally.bytes, tally.deleted);
        if (tally.deleted > 0) {
            log.info("Deleted {} stored files that nothing named", tally.deleted);
        }
        parts.old(before, this::deleteParts);
        folder.clearScratch(before);
        files.deleteHalfDone(before);
        return tally.deleted;
    }

    private void count(Map<String, Long> found, Instant before, Tally tally) throws IOException {
        if (found.isEmpty()) {
            return;
        }
        Set<String> named = rows.named(found.keySet());
        for (Map.Entry<String, Long> file : found.entrySet()) {
            if (!named.contains(file.getKey())) {
                if (files.delete(file.getKey(), before)) {
                    tally.deleted++;
                } else {
                    tally.files++;
                    tally.bytes += file.getValue();
                }
            }
        }
    }

    /**
     * A plan's rows are deleted after its files. So old files without rows are those of a worker that lost its lease
     * and wrote nevertheless, or of a process that was killed before it stored the rows.
     */
    private void deleteParts(Map<String, Long> found) throws IOException {
        if (found.isEmpty()) {
            return;
        }
        Set<String> named = rows.plans(found.keySet());
        for (Map.Entry<String, Long> plan : found.entrySet()) {
            if (!named.contains(plan.getKey())) {
                parts.delete(plan.getKey());
                log.info("Deleted the parts of plan {}, {} bytes, that nothing named", plan.getKey(), plan.getValue());
            }
        }
    }

    private static final class Tally {
        private long files;
        private long bytes;
        private long deleted;
    }
}
