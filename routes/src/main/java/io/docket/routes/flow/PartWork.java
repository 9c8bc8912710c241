package io.docket.routes.flow;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.jobs.Part;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A part in hand.
 *
 * @param worker the holder of its lease
 * @param file the original of the whole document, on this machine
 * @param result what came of it, as the feature that did it writes it; null before
 */
public record PartWork(
        DocumentRow document,
        Part part,
        String worker,
        Path file,
        @Nullable String result) {
    public PartWork withResult(String found) {
        return new PartWork(document, part, worker, file, found);
    }
}
