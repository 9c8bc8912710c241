package io.docket.routes.documents;

import io.docket.processors.classify.Sketch;
import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Documents;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.SketchRows;
import io.docket.routes.views.DocumentSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** Finds texts of the same team that resemble a text. */
@Component
class SimilarStep {
    private static final int MOST = 20;
    /** Of the team's texts, the newest. */
    private static final int COMPARED = 50_000;

    private static final double LEAST = 0.1;

    private final Documents documents;
    private final DocumentRows rows;
    private final SketchRows sketches;

    SimilarStep(Documents documents, DocumentRows rows, SketchRows sketches) {
        this.documents = documents;
        this.rows = rows;
        this.sketches = sketches;
    }

    /**
     * One that resembles it.
     *
     * @param likeness share of the words in their order that both have, about, 0 to 1
     */
    record Similar(DocumentSummary document, double likeness) {}

    private record Found(String id, double likeness) {}

    public Answer show(@Header("id") String id) {
        DocumentRow document = documents.get(id);
        Sketch sketch = sketches.find(id).orElseThrow(() -> missing(document));
        List<Found> found = sketches.others(document, COMPARED).stream()
                .map(other -> new Found(other.documentId(), sketch.likeness(other.sketch())))
                .filter(other -> other.likeness() >= LEAST)
                .sorted(Comparator.comparingDouble(Found::likeness).reversed())
                .limit(MOST)
                .toList();
        return Answer.ok(Map.of("items", shown(found)));
    }

    private List<Similar> shown(List<Found> found) {
        Map<String, DocumentRow> byId =
                rows.findAll(found.stream().map(Found::id).toList(), CurrentUser.visibility()).stream()
                        .collect(Collectors.toMap(DocumentRow::id, Function.identity()));
        return found.stream()
                .filter(other -> byId.containsKey(other.id()))
                .map(other -> new Similar(
                        DocumentSummary.of(Objects.requireNonNull(byId.get(other.id()))),
                        Math.round(other.likeness() * 100) / 100.0))
                .toList();
    }

    private static ProblemException missing(DocumentRow document) {
        return document.revision() == 0
                ? new ProblemException(
                        ProblemCode.NOT_READY,
                        "The document is " + document.status().id() + " and cannot be compared yet",
                        Map.of("document_status", document.status().id()))
                : new ProblemException(
                        ProblemCode.NOT_FOUND, "Only texts are compared, and this is of kind " + document.kind());
    }
}
