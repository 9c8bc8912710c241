package io.docket.routes.documents;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.processors.document.Finding;
import io.docket.routes.flow.Answer;
import io.docket.routes.flow.Documents;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.EventRows;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.views.DocumentView;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers one document and its log. */
@Component
class ShowStep {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final Documents documents;
    private final RecordRows records;
    private final EventRows events;
    private final Artifacts artifacts;

    ShowStep(Documents documents, RecordRows records, EventRows events, Artifacts artifacts) {
        this.documents = documents;
        this.records = records;
        this.events = events;
        this.artifacts = artifacts;
    }

    public Answer document(@Header("id") String id) {
        DocumentRow row = documents.get(id);
        return Answer.ok(
                DocumentView.of(
                        row,
                        records.find(id, row.revision()).orElse(null),
                        records.provenance(id).orElse(null),
                        artifacts.find(row, Artifact.SEARCHABLE_PDF).isPresent()),
                row.seq());
    }

    public Answer events(@Header("id") String id, @Header("after") @Nullable Long after) {
        DocumentRow row = documents.get(id);
        return Answer.ok(
                Map.of("events", events.after(row.id(), after == null ? 0 : after, EventRows.PAGE)), row.seq());
    }

    public Answer errors(@Header("id") String id, @Header("limit") @Nullable Integer limit) throws IOException {
        DocumentRow row = documents.get(id);
        List<RowError> errors = artifacts.read(row, Artifact.ROW_ERRORS, FINDINGS).stream()
                .limit(limit == null ? 100 : limit)
                .map(RowError::of)
                .toList();
        return Answer.ok(Map.of("errors", errors), row.seq());
    }

    record RowError(long line, @Nullable String column, String code, String message) {
        static RowError of(Finding finding) {
            return new RowError(finding.line(), finding.field(), finding.code(), finding.message());
        }
    }
}
