package io.docket.routes.intake;

import io.docket.routes.store.files.StoredFile;
import java.util.Optional;

/** The files that were taken from sources. */
@FunctionalInterface
interface TakenFiles {
    /** Returns the bytes that came under an arrival key; empty when none did. */
    Optional<StoredFile> find(String arrivalKey);
}
