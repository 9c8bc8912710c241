package io.docket.routes.sources;

import io.docket.routes.store.folders.FolderFile;
import io.docket.routes.store.folders.RawNames;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Names of marker files: empty files that say that another file is complete. */
final class Markers {
    static final String OUTDATED =
            "Its marker is older than the file, so it stands for an earlier one: write the marker again, after the file";

    private Markers() {}

    /** A marker older than its file belongs to a former file, which was taken just before the process ended. */
    static boolean isFor(FolderFile file, FolderFile marker) {
        FileTime first = file.modified().compareTo(file.changed()) < 0 ? file.modified() : file.changed();
        return marker.changed().compareTo(first) >= 0;
    }

    static Path of(Path name, String marker) {
        return RawNames.path(RawNames.join(RawNames.bytes(name), marker.getBytes(StandardCharsets.UTF_8)));
    }
}
