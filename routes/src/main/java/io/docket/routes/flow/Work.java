package io.docket.routes.flow;

import io.docket.processors.document.Progress;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.files.StoredFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document in hand, and what its steps have found so far; handed from step to step within one process.
 *
 * @param worker the holder of its lease
 * @param kind as far as is known: a PDF may turn out to be a text
 * @param mediaType detected by content; may differ from the document's, if a newer version of Docket detects a type
 *     that was unknown at the upload
 * @param file the original, on this machine
 * @param found what steps have found, by its type, for the steps that come after them
 * @param artifacts bytes that are kept with the document when it is completed
 */
public record Work(
        DocumentRow document,
        String worker,
        Kind kind,
        String mediaType,
        Path file,
        Progress progress,
        Map<Class<?>, Object> found,
        Map<Artifact, StoredFile> artifacts) {

    /** A document that has just been claimed. */
    public static Work claimed(DocumentRow document, String worker, Kind kind, Path file, Progress progress) {
        return new Work(document, worker, kind, document.mediaType(), file, progress, Map.of(), Map.of());
    }

    /** The same, processed as another kind. */
    public Work as(Kind other) {
        return new Work(document, worker, other, mediaType, file, progress, found, artifacts);
    }

    /** The same, when it is known what the file is. */
    public Work ofType(String type, Kind taking) {
        return new Work(document, worker, taking, type, file, progress, found, artifacts);
    }

    /** The same with something more found, or found anew. */
    public Work with(Object more) {
        Map<Class<?>, Object> all = new HashMap<>(found);
        all.put(more.getClass(), more);
        return new Work(document, worker, kind, mediaType, file, progress, Map.copyOf(all), artifacts);
    }

    /** The same with one more artifact. */
    public Work with(Artifact artifact, StoredFile stored) {
        Map<Artifact, StoredFile> all = new EnumMap<>(Artifact.class);
        all.putAll(artifacts);
        all.put(artifact, stored);
        return new Work(document, worker, kind, mediaType, file, progress, found, all);
    }

    /** By identity: Camel keeps what it knows of beans by the body at times, and a whole text would be hashed for it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Returns the result of this type; empty when no step has found one. */
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(type.cast(found.get(type)));
    }

    /**
     * Returns the result of this type.
     *
     * @throws PipelineException when no step has found one: the pipeline lacks a step, or has the wrong order
     */
    public <T> T get(Class<T> type) {
        return find(type).orElseThrow(() -> PipelineException.missing(type));
    }
}
