package io.docket.routes.sources;

import io.docket.processors.document.NobodysFile;
import io.docket.routes.flow.Headers;
import io.docket.routes.sources.Listing.Found;
import io.docket.routes.sources.Listing.LeftOut;
import io.docket.routes.store.Json;
import io.docket.routes.store.SourceRows;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Header;
import org.apache.camel.Route;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Lists what a source would take, over a connection of its own and without touching anything. */
@Component
class SourceLister {
    private final CamelContext camel;
    private final SourceStates states;
    private final SourceRows rows;
    private final Json json;

    SourceLister(CamelContext camel, SourceStates states, SourceRows rows, Json json) {
        this.camel = camel;
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
                case "folder" -> new FolderListing(source).list();
                case "sftp" -> sftp(source);
                default -> bucket(source);
            };
        } catch (Exception e) {
            return Listing.failed(e);
        }
    }

    @SuppressWarnings("rawtypes") // as Camel has it
    private Listing sftp(Source source) {
        SftpEndpoint endpoint = (SftpEndpoint) endpoint(source);
        RemoteFileConfiguration configuration = endpoint.getConfiguration();
        RemoteFileOperations<SftpRemoteFile> operations = endpoint.createRemoteFileOperations();
        try {
            operations.connect(configuration, null);
            return sftp(source, operations.listFiles(configuration.getDirectory()));
        } finally {
            operations.forceDisconnect();
        }
    }

    @SuppressWarnings("rawtypes")
    private static Listing sftp(Source source, SftpRemoteFile[] files) {
        Pattern include = Names.pattern(source);
        Set<String> all = Arrays.stream(files).map(file -> file.getFilename()).collect(Collectors.toSet());
        String marker = source.value("doneMarker");
        Listing.Collector listing = new Listing.Collector();
        for (SftpRemoteFile<?> file : files) {
            String name = file.getFilename();
            boolean marked = marker.isEmpty() || (!name.endsWith(marker) && all.contains(name + marker));
            if (!file.isDirectory()) {
                Optional<String> reason =
                        NobodysFile.of(name).map(NobodysFile::reason).or(() -> SettledFiles.refusal(file));
                if (reason.isPresent()) {
                    listing.leftOut(new LeftOut(name, reason.get()));
                } else if (include.matcher(name).matches() && marked) {
                    listing.found(Found.of(name, file.getFileLength(), Instant.ofEpochMilli(file.getLastModified())));
                }
            }
        }
        return listing.listing();
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

    private Endpoint endpoint(Source source) {
        Route route = camel.getRoute(source.routeId());
        if (route == null) {
            throw new IllegalStateException("The source is not running here");
        }
        return route.getEndpoint();
    }
}
