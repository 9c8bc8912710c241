package io.docket.routes.sources;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a route template wants to be told.
 *
 * @param parameters each with its default; null where there is none
 * @param required those that have to be given
 */
record SourceTemplate(String id, Map<String, @Nullable String> parameters, Set<String> required) {
    /** Values that neither a file nor anything that is shown may have. */
    static final Set<String> SECRETS = Set.of("password", "passphrase", "accessKey", "secretKey");

    /** Returns the kind of the sources that are made of it. */
    String kind() {
        return switch (id) {
            case "drop-folder-source" -> "folder";
            case "sftp-source" -> "sftp";
            case "s3-source" -> "s3";
            default -> "unknown";
        };
    }
}
