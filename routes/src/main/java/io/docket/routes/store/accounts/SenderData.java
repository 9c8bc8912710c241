package io.docket.routes.store.accounts;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the sender states about a file.
 *
 * @param schemaName of the table schema, if the sender names one
 * @param charset of a text or table; null when it has to be found out
 * @param metadata arbitrary names and values of the sender, stored and shown unchanged
 * @param words that a text is wanted in beside its own
 * @param simulate what is to happen while it is processed; null for nothing
 */
public record SenderData(
        @Nullable String clientName,
        @Nullable String reportId,
        @Nullable String schemaName,
        @Nullable String charset,
        Map<String, String> metadata,
        OtherWords words,
        @Nullable String simulate) {

    /** Without any statement. */
    public static final SenderData NONE = new SenderData(null, null, null, null, Map.of(), OtherWords.NONE, null);

    /** Returns the texts by which the document can be found. */
    public Stream<String> searchable() {
        return Stream.of(Stream.of(clientName, reportId), metadata.values().stream())
                .flatMap(texts -> texts)
                .filter(Objects::nonNull);
    }
}
