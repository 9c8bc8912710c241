package io.docket.routes.sources;

import io.docket.processors.document.NobodysFile;
import io.docket.routes.sources.Listing.LeftOut;
import io.docket.routes.store.folders.FolderFile;
import io.docket.routes.store.folders.SourceFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists what a source would take of its folder, without changing anything. */
final class FolderListing {
    private final Pattern include;
    private final String marker;
    private final List<String> ours;
    private final Listing.Collector listing = new Listing.Collector();

    FolderListing(Source source) {
        this.include = Names.pattern(source);
        this.marker = source.value("doneMarker");
        this.ours = List.of(source.value("done"), source.value("failed"));
    }

    Listing list(SourceFolder folder) throws IOException {
        for (Path name : folder.names()) {
            if (listing.isFull()) {
                break;
            }
            Optional<FolderFile> file = folder.listed(name);
            if (file.isPresent() && !isOurs(file.get())) {
                add(file.get(), folder);
            }
        }
        return listing.listing();
    }

    /** Whether it is a folder for moved files; {@link DropFolder} may use a second name for each. */
    private boolean isOurs(FolderFile file) {
        return file.kind() == FolderFile.Kind.FOLDER
                && ours.stream()
                        .anyMatch(name ->
                                file.shown().equals(name) || file.shown().equals(name + DropFolder.INSTEAD));
    }

    private void add(FolderFile file, SourceFolder folder) throws IOException {
        Optional<String> reason =
                NobodysFile.of(file.shown()).map(NobodysFile::reason).or(() -> Refusals.of(file));
        if (reason.isPresent()) {
            listing.leftOut(new LeftOut(file.shown(), reason.get()));
        } else if (include.matcher(file.shown()).matches()) {
            addWanted(file, folder);
        }
    }

    private void addWanted(FolderFile file, SourceFolder folder) throws IOException {
        if (!marker.isEmpty()) {
            if (file.shown().endsWith(marker)) {
                return;
            }
            Optional<FolderFile> there = folder.listed(Markers.of(file.name(), marker));
            if (there.isEmpty() || !Markers.isFor(file, there.get())) {
                listing.leftOut(
                        new LeftOut(file.shown(), there.isEmpty() ? "Its marker has not come" : Markers.OUTDATED));
                return;
            }
        }
        listing.found(
                Listing.Found.of(file.shown(), file.size(), file.modified().toInstant()));
    }
}
