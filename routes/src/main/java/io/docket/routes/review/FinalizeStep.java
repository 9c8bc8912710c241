package io.docket.routes.review;

import io.docket.processors.document.Finding;
import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Documents;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.flow.Transitions;
import io.docket.routes.flow.Versions;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.ArtifactRows;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Hold;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.store.documents.Review;
import io.docket.routes.store.documents.Status;
import io.docket.routes.views.DocumentView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finalizes a record without holds, errors and pending review. */
@Component
class FinalizeStep {
    private static final Logger log = LoggerFactory.getLogger(FinalizeStep.class);

    private final Documents documents;
    private final RecordRows records;
    private final ArtifactRows artifacts;
    private final Reviews reviews;
    private final Dispatcher dispatcher;

    FinalizeStep(
            Documents documents, RecordRows records, ArtifactRows artifacts, Reviews reviews, Dispatcher dispatcher) {
        this.documents = documents;
        this.records = records;
        this.artifacts = artifacts;
        this.reviews = reviews;
        this.dispatcher = dispatcher;
    }

    public Answer close(@Header("id") String id, @Header("If-Match") @Nullable String ifMatch) {
        DocumentRow row = documents.get(id);
        if (row.status() != Status.COMPLETED) {
            throw Transitions.illegal(row.status(), "finalized");
        }
        Versions.match(ifMatch, row.seq());
        RecordBody record = records.find(id, row.revision()).orElseThrow();
        guard(row, record);
        DocumentRow closed = reviews.close(row, CurrentUser.name())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.VERSION_CHANGED, "Somebody changed the document at the same moment"));
        LocalDate day = LocalDate.ofInstant(Objects.requireNonNull(closed.finalizedAt()), ZoneOffset.UTC);
        dispatcher.exportDue(closed.kind(), day);
        log.info("Finalized document {} at revision {}", id, closed.revision());
        return Answer.ok(
                DocumentView.of(
                        closed,
                        record,
                        records.provenance(id).orElse(null),
                        artifacts.find(id, Artifact.SEARCHABLE_PDF).isPresent()),
                closed.seq());
    }

    private static void guard(DocumentRow row, RecordBody record) {
        if (!row.holds().isEmpty()) {
            List<String> holds = row.holds().stream().map(Hold::id).toList();
            throw new ProblemException(
                    ProblemCode.HELD, "The document is held: " + String.join(", ", holds), Map.of("holds", holds));
        }
        List<Problem.Fault> errors = record.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(FinalizeStep::error)
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemCode.FINDINGS_OPEN, errors.get(0).detail(), Problem.errors(errors));
        }
        if (row.review() == Review.NEEDED) {
            List<Finding> open = record.findings();
            throw new ProblemException(
                    ProblemCode.REVIEW_NEEDED,
                    open.isEmpty()
                            ? "Nobody has looked at the document since its hold was released"
                            : "The document has " + open.size() + " findings that nobody has looked at: "
                                    + open.get(0).message());
        }
    }

    private static Problem.Fault error(Finding finding) {
        String field = finding.field();
        return new Problem.Fault(
                field == null ? null : "/fields/" + field,
                field,
                finding.code().toLowerCase(Locale.ROOT),
                finding.message());
    }
}
