package io.docket.routes.export;

import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.ArtifactRows;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordField;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.store.files.DocumentFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes finalized records from what the database has. */
@Component
class Records {
    private final RecordRows records;
    private final ArtifactRows artifacts;
    private final DocumentFiles files;

    Records(RecordRows records, ArtifactRows artifacts, DocumentFiles files) {
        this.records = records;
        this.artifacts = artifacts;
        this.files = files;
    }

    FinalizedRecord of(DocumentRow row) {
        RecordBody body = records.find(row.id(), row.revision()).orElseThrow();
        return new FinalizedRecord(
                row.id(),
                row.revision(),
                row.kind().id(),
                row.fileName(),
                row.sha256(),
                row.source(),
                row.clientName(),
                row.reportId(),
                Objects.requireNonNull(row.finalizedAt()),
                Objects.requireNonNull(row.finalizedBy()),
                fields(body),
                body.lineItems().stream()
                        .map(item -> new FinalizedRecord.Line(
                                item.description(), item.quantity(), item.unitPrice(), item.amount()))
                        .toList(),
                body.table(),
                body.text(),
                body.children());
    }

    /** Opens the accepted rows of a table. */
    InputStream rows(String documentId) throws IOException {
        return files.open(
                artifacts.find(documentId, Artifact.ROWS).orElseThrow().sha256());
    }

    private static Map<String, @Nullable String> fields(RecordBody body) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        for (RecordField field : body.fields()) {
            fields.put(field.name(), field.value());
        }
        return fields;
    }
}
