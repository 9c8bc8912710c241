package io.docket.routes.documents;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.ArtifactRows;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the artifacts of a document. */
@Component
class Artifacts {
    private final ArtifactRows rows;
    private final DocumentFiles files;
    private final Json json;

    Artifacts(ArtifactRows rows, DocumentFiles files, Json json) {
        this.rows = rows;
        this.files = files;
        this.json = json;
    }

    Optional<StoredFile> find(DocumentRow document, Artifact artifact) {
        return rows.find(document.id(), artifact);
    }

    /** Returns an artifact; throws {@code not_ready} before the document is processed, else {@code not_found}. */
    StoredFile get(DocumentRow document, Artifact artifact) {
        return find(document, artifact).orElseThrow(() -> missing(document, artifact));
    }

    <T> T read(DocumentRow document, Artifact artifact, TypeReference<T> type) throws IOException {
        try (InputStream in = files.open(get(document, artifact).sha256())) {
            return json.read(in, type);
        }
    }

    private static ProblemException missing(DocumentRow document, Artifact artifact) {
        return document.revision() == 0
                ? new ProblemException(
                        ProblemCode.NOT_READY,
                        "The document is " + document.status().id() + " and has no " + artifact.id() + " yet",
                        Map.of("document_status", document.status().id()))
                : new ProblemException(
                        ProblemCode.NOT_FOUND, "A document of kind " + document.kind() + " has no " + artifact.id());
    }
}
