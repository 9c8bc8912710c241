package io.docket.routes.sources;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a route template.
 *
 * @param parameters each with its default; null where there is none
 * @param required parameters that a definition must set
 */
record SourceTemplate(String id, Map<String, @Nullable String> parameters, Set<String> required) {
    /** Parameters whose values must not be in files nor be shown anywhere. */
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
