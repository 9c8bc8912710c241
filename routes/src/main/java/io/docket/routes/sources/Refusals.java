package io.docket.routes.sources;

import io.docket.routes.store.folders.FolderFile;
import java.util.Optional;

/** Why an entry of a folder is never opened, by its type; links are not followed to decide that. */
final class Refusals {
    private Refusals() {}

    static Optional<String> of(FolderFile file) {
        return switch (file.kind()) {
            case FILE ->
                file.links() > 1
                        ? Optional.of("It has " + file.links() + " names (hard links), so it may be another's file or"
                                + " still be written to")
                        : Optional.empty();
            case LINK -> Optional.of("It is a link, and links are never followed");
            case FOLDER ->
                Optional.of("It is a folder, and only files that lie directly in the source's folder are taken");
            case OTHER -> Optional.of("It is a pipe, socket or device and no file");
        };
    }
}
