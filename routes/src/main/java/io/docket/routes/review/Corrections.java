package io.docket.routes.review;

import io.docket.processors.document.Box;
import io.docket.processors.document.Finding;
import io.docket.processors.document.LineItem;
import io.docket.routes.flow.Kind;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies a person's values to a record, and checks it again. */
@Component
class Corrections {
    /** Code prefix of findings about values that are no date, amount or code at all; such a record is not saved. */
    private static final String MALFORMED = "INVALID_";

    /**
     * Returns the corrected record.
     *
     * @throws ProblemException when a field is missing, unknown or malformed
     */
    RecordBody apply(Kind kind, RecordBody before, ReviewRequest request) {
        sameNames(before, request.fields());
        List<RecordField> fields = before.fields().stream()
                .map(field -> field.reviewed(blankToNull(request.fields().get(field.name()))))
                .toList();
        List<LineItem> lines = lines(before, request.lineItems());
        RecordBody corrected = new RecordBody(
                before.pageCount(), before.findings(), before.result().corrected(fields, lines));
        return new RecordBody(before.pageCount(), findings(kind, corrected), corrected.result());
    }

    private static List<Finding> findings(Kind kind, RecordBody corrected) {
        List<Finding> findings = kind.check(corrected);
        if (corrected.fields().isEmpty()) {
            return findings;
        }
        List<Problem.Fault> malformed = findings.stream()
                .filter(finding -> finding.code().startsWith(MALFORMED))
                .map(Corrections::error)
                .toList();
        if (!malformed.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.INVALID_RECORD, malformed.get(0).detail(), Problem.errors(malformed));
        }
        return findings;
    }

    private static void sameNames(RecordBody before, Map<String, @Nullable String> fields) {
        Set<String> known =
                before.fields().stream().map(RecordField::name).collect(Collectors.toCollection(TreeSet::new));
        List<Problem.Fault> errors = new ArrayList<>();
        known.stream()
                .filter(name -> !fields.containsKey(name))
                .forEach(name -> errors.add(error(name, "field_missing", "Field \"" + name + "\" is missing")));
        fields.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        errors.add(error(name, "field_unknown", "There is no field \"" + name + "\", only " + known)));
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemCode.INVALID_RECORD, errors.get(0).detail(), Problem.errors(errors));
        }
    }

    private static List<LineItem> lines(RecordBody before, @Nullable List<ReviewRequest.Line> lines) {
        if (lines == null) {
            return before.lineItems();
        }
        return lines.stream()
                .map(line -> line(line, boxOf(line, before.lineItems())))
                .toList();
    }

    /** Finds the line that it was: the one with the box that it brings along, else the first that it is mostly equal to. */
    private static @Nullable Box boxOf(ReviewRequest.Line line, List<LineItem> before) {
        Box brought = line.box();
        Predicate<LineItem> same = brought == null
                ? read -> Objects.equals(read.description(), line.description())
                        || (read.amount() != null && read.amount().equals(blankToNull(line.amount())))
                : read -> brought.equals(read.box());
        return before.stream().filter(same).findFirst().map(LineItem::box).orElse(null);
    }

    private static LineItem line(ReviewRequest.Line line, @Nullable Box box) {
        return new LineItem(
                line.description(),
                blankToNull(line.quantity()),
                blankToNull(line.unitPrice()),
                blankToNull(line.amount()),
                box);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static Problem.Fault error(Finding finding) {
        String field = finding.field() == null ? "" : finding.field();
        return error(field, finding.code().toLowerCase(java.util.Locale.ROOT), finding.message());
    }

    private static Problem.Fault error(String field, String code, String detail) {
        return new Problem.Fault("/fields/" + field, field, code, detail);
    }
}
