package io.docket.routes.sources;

import io.docket.routes.store.folders.RawNames;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The names of the empty files that say that others are complete. */
final class Markers {
    private Markers() {}

    static Path of(Path name, String marker) {
        return RawNames.path(RawNames.join(RawNames.bytes(name), marker.getBytes(StandardCharsets.UTF_8)));
    }
}
