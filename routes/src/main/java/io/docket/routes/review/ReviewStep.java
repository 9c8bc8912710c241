package io.docket.routes.review;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Documents;
import io.docket.routes.flow.Kinds;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.flow.Transitions;
import io.docket.routes.flow.Versions;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.ArtifactRows;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.store.documents.Status;
import io.docket.routes.views.DocumentView;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Saves a corrected record, if it is well-formed and the document has not changed meanwhile (If-Match). */
@Component
class ReviewStep {
    private static final Logger log = LoggerFactory.getLogger(ReviewStep.class);

    private final Documents documents;
    private final RecordRows records;
    private final ArtifactRows artifacts;
    private final Corrections corrections;
    private final Reviews reviews;
    private final Kinds kinds;

    ReviewStep(
            Documents documents,
            RecordRows records,
            ArtifactRows artifacts,
            Corrections corrections,
            Reviews reviews,
            Kinds kinds) {
        this.documents = documents;
        this.records = records;
        this.artifacts = artifacts;
        this.corrections = corrections;
        this.reviews = reviews;
        this.kinds = kinds;
    }

    public Answer save(
            @Header("id") String id, @Header("If-Match") @Nullable String ifMatch, @Body ReviewRequest request) {
        DocumentRow row = documents.get(id);
        if (row.status() != Status.COMPLETED) {
            throw Transitions.illegal(row.status(), "reviewed");
        }
        if (ifMatch == null) {
            throw new ProblemException(ProblemCode.PRECONDITION_REQUIRED, "A review names the version it was made on");
        }
        Versions.match(ifMatch, row.seq());
        RecordBody before = records.find(id, row.revision()).orElseThrow();
        RecordBody after = corrections.apply(kinds.of(row.kind()), before, request);
        Optional<DocumentRow> saved = reviews.save(row, before, after, request.comment(), CurrentUser.name());
        DocumentRow now = saved.orElseThrow(() -> changed(id, ifMatch));
        log.info("Saved revision {} of document {}", now.revision(), id);
        return Answer.ok(
                DocumentView.of(
                        now,
                        after,
                        records.provenance(id).orElse(null),
                        artifacts.find(id, Artifact.SEARCHABLE_PDF).isPresent()),
                now.seq());
    }

    private ProblemException changed(String id, String ifMatch) {
        return new ProblemException(
                ProblemCode.VERSION_CHANGED,
                "If-Match is " + ifMatch + ", but the document is at "
                        + Versions.etag(documents.get(id).seq()));
    }
}
