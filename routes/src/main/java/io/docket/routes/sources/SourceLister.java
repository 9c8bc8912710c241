package io.docket.routes.sources;

import io.docket.routes.flow.Headers;
import io.docket.routes.sources.Listing.Found;
import io.docket.routes.store.Json;
import io.docket.routes.store.SourceRows;
import java.io.File;
import java.io.FileNotFoundException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Header;
import org.apache.camel.Route;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.springframework.stereotype.Component;

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
                case "folder" -> folder(source);
                case "sftp" -> sftp(source);
                default -> bucket(source);
            };
        } catch (Exception e) {
            return Listing.failed(e);
        }
    }

    private static Listing folder(Source source) throws FileNotFoundException {
        File[] files = new File(source.address()).listFiles(File::isFile);
        if (files == null) {
            throw new FileNotFoundException("The folder is not there, or Docket is not allowed to read it");
        }
        Pattern include = Names.pattern(source);
        return Listing.of(Arrays.stream(files)
                .filter(file -> Names.isWanted(include, file.getName()))
                .map(file -> Found.of(file.getName(), file.length(), Instant.ofEpochMilli(file.lastModified()))));
    }

    @SuppressWarnings("rawtypes") // as Camel has it
    private Listing sftp(Source source) {
        SftpEndpoint endpoint = (SftpEndpoint) endpoint(source);
        RemoteFileConfiguration configuration = endpoint.getConfiguration();
        RemoteFileOperations<SftpRemoteFile> operations = endpoint.createRemoteFileOperations();
        try {
            operations.connect(configuration, null);
            return Listing.of(sftp(source, operations.listFiles(configuration.getDirectory())));
        } finally {
            operations.forceDisconnect();
        }
    }

    @SuppressWarnings("rawtypes")
    private static Stream<Found> sftp(Source source, SftpRemoteFile[] files) {
        Pattern include = Names.pattern(source);
        Set<String> all = Arrays.stream(files).map(file -> file.getFilename()).collect(Collectors.toSet());
        String marker = source.value("doneMarker");
        return Arrays.stream(files)
                .filter(file -> !file.isDirectory() && Names.isWanted(include, file.getFilename()))
                .filter(file -> marker.isEmpty()
                        || (!file.getFilename().endsWith(marker) && all.contains(file.getFilename() + marker)))
                .map(file -> Found.of(
                        file.getFilename(), file.getFileLength(), Instant.ofEpochMilli(file.getLastModified())));
    }

    private static Listing bucket(Source source) {
        return Listing.of(Bucket.of(source)
                .objects()
                .map(object -> Found.of(Bucket.name(object.key()), object.size(), object.lastModified())));
    }

    private Endpoint endpoint(Source source) {
        Route route = camel.getRoute(source.routeId());
        if (route == null) {
            throw new IllegalStateException("The source is not running here");
        }
        return route.getEndpoint();
    }
}
