package io.docket.routes.sources;

import io.docket.processors.document.NobodysFile;
import io.docket.routes.flow.Headers;
import io.docket.routes.sources.Listing.Found;
import io.docket.routes.sources.Listing.LeftOut;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.folders.SourceFolder;
import io.docket.routes.store.sources.SourceRows;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Lists what a source would take, over a connection of its own and without touching anything. */
@Component
class SourceLister {
    private final SourceStates states;
    private final SourceRows rows;
    private final Json json;

    SourceLister(SourceStates states, SourceRows rows, Json json) {
        this.states = states;
        this.rows = rows;
        this.json = json;
    }

    /** Answers those who have asked what a source would take. */
    public void answer(@Header(Headers.SOURCE) String name) {
        states.find(name).ifPresent(state -> rows.answerTest(name, json.write(list(state.source()))));
    }

    private Listing list(Source source) {
        try {
            return switch (source.kind()) {
                case "folder", "sftp" -> folder(source);
                default -> bucket(source);
            };
        } catch (Exception e) {
            return Listing.failed(e);
        }
    }

    private static Listing folder(Source source) throws IOException {
        try (Place place = source.place();
                SourceFolder folder = place.open()) {
            return new FolderListing(source).list(folder);
        }
    }

    private static Listing bucket(Source source) {
        Bucket bucket = Bucket.of(source);
        Listing.Collector listing = new Listing.Collector();
        Iterator<S3Object> objects = bucket.all().iterator();
        while (objects.hasNext() && !listing.isFull()) {
            S3Object object = objects.next();
            String name = Bucket.name(object.key());
            Optional<NobodysFile> nobodys = NobodysFile.of(name);
            if (nobodys.isPresent()) {
                listing.leftOut(new LeftOut(name, nobodys.get().reason()));
            } else if (bucket.isWanted(object.key())) {
                listing.found(Found.of(name, object.size(), object.lastModified()));
            }
        }
        return listing.listing();
    }
}
