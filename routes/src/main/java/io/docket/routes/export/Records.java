package io.docket.routes.export;

import io.docket.routes.flow.Kinds;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads finalized records from the database. */
@Component
class Records {
    private final RecordRows records;
    private final ArtifactRows artifacts;
    private final DocumentFiles files;
    private final Kinds kinds;

    Records(RecordRows records, ArtifactRows artifacts, DocumentFiles files, Kinds kinds) {
        this.records = records;
        this.artifacts = artifacts;
        this.files = files;
        this.kinds = kinds;
    }

    FinalizedRecord of(DocumentRow row) {
        RecordBody body = records.find(row.id(), row.revision()).orElseThrow();
        return new FinalizedRecord(
                row.id(),
                row.revision(),
                row.kind(),
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
                body.members(),
                body);
    }

    /** Returns the artifact that holds the record's rows; empty when the kind has none. */
    Optional<Artifact> rows(FinalizedRecord record) {
        return kinds.of(record.kind()).rows();
    }

    /** Opens the rows artifact. */
    InputStream open(String documentId, Artifact rows) throws IOException {
        return files.open(artifacts.find(documentId, rows).orElseThrow().sha256());
    }

    /** Returns the header and one line for each record; all must be of one kind, and there must be one. */
    List<List<String>> lines(List<FinalizedRecord> of) {
        return CsvLines.of(kinds.of(of.get(0).kind()), of);
    }

    private static Map<String, @Nullable String> fields(RecordBody body) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        for (RecordField field : body.fields()) {
            fields.put(field.name(), field.value());
        }
        return fields;
    }
}
