package io.docket.routes.store.accounts;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says of a file.
 *
 * @param schemaName of the table that it is said to be
 * @param metadata names and values of the sender's own, kept and shown as they are
 */
public record SenderData(
        @Nullable String clientName,
        @Nullable String reportId,
        @Nullable String schemaName,
        Map<String, String> metadata) {

    /** Nothing was said. */
    public static final SenderData NONE = new SenderData(null, null, null, Map.of());

    /** Returns the texts by which the document can be found. */
    public Stream<String> searchable() {
        return Stream.of(Stream.of(clientName, reportId), metadata.values().stream())
                .flatMap(texts -> texts)
                .filter(Objects::nonNull);
    }
}
