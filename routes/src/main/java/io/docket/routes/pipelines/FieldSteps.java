package io.docket.routes.pipelines;

import io.docket.processors.document.Finding;
import io.docket.routes.flow.PipelineException;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps that map fields of a record, for an installation's own pipelines. Each needs a record, and checks it again. */
@Component("fields")
class FieldSteps {

    /** Returns a field's value; null when it has none or does not exist. */
    public @Nullable String value(@Body Work work, String name) {
        return work.get(RecordBody.class).value(name);
    }

    /** Returns all fields by their names, those without a value left out; the body of a request to a service. */
    public Map<String, String> values(@Body Work work) {
        Map<String, String> values = new LinkedHashMap<>();
        for (RecordField field : work.get(RecordBody.class).fields()) {
            if (field.value() != null) {
                values.put(field.name(), field.value());
            }
        }
        return values;
    }

    /** Sets a field, and adds it when it does not exist; a value that a person entered is kept. */
    public Work set(@Body Work work, String name, @Nullable String value) {
        return set(work, List.of(new Entry(name, value)));
    }

    /** Copies the value of a field to another. */
    public Work copy(@Body Work work, String from, String to) {
        return set(work, to, value(work, from));
    }

    /** Renames a field. */
    public Work rename(@Body Work work, String from, String to) {
        RecordBody record = work.get(RecordBody.class);
        return keep(
                work,
                record,
                record.fields().stream()
                        .map(field -> field.name().equals(from) ? field.named(to) : field)
                        .toList());
    }

    /**
     * One value to be set.
     *
     * @param value null for none
     */
    record Entry(String name, @Nullable String value) {}

    static Work set(Work work, List<Entry> entries) {
        RecordBody record = work.get(RecordBody.class);
        List<RecordField> fields = new ArrayList<>(record.fields());
        entries.forEach(entry -> set(fields, entry));
        return keep(work, record, fields);
    }

    static Work found(Work work, Finding finding) {
        RecordBody record = work.get(RecordBody.class);
        List<Finding> findings = new ArrayList<>(record.findings());
        findings.add(finding);
        return work.with(new RecordBody(record.pageCount(), findings, record.result()));
    }

    private static void set(List<RecordField> fields, Entry entry) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(entry.name())) {
                fields.set(i, changed(fields.get(i), entry.value()));
                return;
            }
        }
        fields.add(new RecordField(entry.name(), entry.value(), 1, null, RecordField.PIPELINE));
    }

    private static RecordField changed(RecordField field, @Nullable String value) {
        return field.origin().equals(RecordField.PERSON) || Objects.equals(field.value(), value)
                ? field
                : new RecordField(field.name(), value, 1, null, RecordField.PIPELINE);
    }

    private static Work keep(Work work, RecordBody record, List<RecordField> fields) {
        RecordBody changed = new RecordBody(
                record.pageCount(), record.findings(), record.result().corrected(fields, record.lineItems()));
        if (!changed.fields().equals(fields)) {
            throw PipelineException.step(
                    "A document of the kind " + work.kind().id() + " has no fields that a step could set");
        }
        List<Finding> judged = work.kind().check(record);
        List<Finding> findings = new ArrayList<>(work.kind().check(changed));
        // What other steps have found stays: only what the kind itself found is judged anew.
        record.findings().stream()
                .filter(finding -> !judged.contains(finding) && !findings.contains(finding))
                .forEach(findings::add);
        return work.with(new RecordBody(changed.pageCount(), findings, changed.result()));
    }
}
