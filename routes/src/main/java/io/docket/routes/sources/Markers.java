package io.docket.routes.sources;

import io.docket.routes.store.folders.RawNames;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Names of marker files: empty files that say that another file is complete. */
final class Markers {
    private Markers() {}

    static Path of(Path name, String marker) {
        return RawNames.path(RawNames.join(RawNames.bytes(name), marker.getBytes(StandardCharsets.UTF_8)));
    }
}
