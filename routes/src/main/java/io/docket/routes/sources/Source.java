package io.docket.routes.sources;

import io.docket.routes.store.folders.RawNames;
import io.docket.routes.store.folders.WatchedFolder;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A source as it is defined, without its credentials.
 *
 * @param values of its template's parameters, placeholders and defaults filled in
 * @param bucketClient null for other kinds
 * @param server null for other kinds than SFTP
 */
record Source(
        String name,
        String kind,
        String address,
        Schedule schedule,
        Map<String, String> values,
        @Nullable S3Client bucketClient,
        @Nullable SftpEndpoint server) {

    /** Returns the id of its route. */
    String routeId() {
        return routeId(name);
    }

    static String routeId(String name) {
        return "source-" + name;
    }

    /** Returns a parameter's value; empty when it has none. */
    String value(String parameter) {
        return values.getOrDefault(parameter, "");
    }

    /** Returns how long a file must be unchanged before it is taken. */
    Duration rest() {
        return DurationStyle.detectAndParse(value("rest"));
    }

    /** Returns a new access to its folder. */
    Place place() {
        return server == null
                ? () -> WatchedFolder.open(RawNames.of(address))
                : new SftpSession(server, value("folder"));
    }

    S3Client client() {
        if (bucketClient == null) {
            throw new IllegalStateException("Source " + name + " is no bucket");
        }
        return bucketClient;
    }
}
