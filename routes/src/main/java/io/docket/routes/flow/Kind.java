package io.docket.routes.flow;

import io.docket.processors.document.Finding;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Hold;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.jobs.JobProgress;
import io.docket.routes.store.jobs.Lane;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a document is processed as. Each kind is one package below {@code kinds}; no other code may depend on which kind
 * a document has. The steps of a kind are in its pipeline, {@code camel/pipelines/ID.camel.yaml}.
 */
public interface Kind {
    /** Returns the name used in the API, the database and the name of its pipeline: lower case. */
    String id();

    /** Returns the lane that its documents wait in. */
    Lane lane();

    /** Returns the IANA media types that are processed as this kind until their content says otherwise. */
    Set<String> mediaTypes();

    /** Returns the events to log when a document is claimed, besides {@code job_started}. */
    default List<NewEvent> started() {
        return List.of();
    }

    /** Returns the event that logs a document's progress; empty when only the job has it. */
    default Optional<EventName> progressEvent() {
        return Optional.empty();
    }

    /** Returns a class of each jar that reads or checks its documents, for the versions in the record's provenance. */
    List<Class<?>> processors();

    /** Returns the progress of a document that is completely processed. */
    JobProgress whole(RecordBody record);

    /** Returns the events to log when a document is completed, besides {@code job_completed}. */
    default List<NewEvent> completed(RecordBody record) {
        return List.of();
    }

    /** Returns what is wrong with a record that a person has corrected. */
    default List<Finding> check(RecordBody corrected) {
        return corrected.findings();
    }

    /** Returns what keeps a record from being finalized until a person releases it. */
    default Set<Hold> holds(RecordBody record) {
        return Set.of();
    }

    /** Returns whether one has to be processed again when its last hold is released. */
    default boolean waitsForRelease(RecordBody record) {
        return false;
    }

    /** Returns the names of its columns in the day files, beside those that all kinds have. */
    List<String> columns();

    /** Returns the values of its columns. */
    List<String> cells(RecordBody record);

    /** Returns the artifact whose rows are exported as a CSV file of their own; empty when there is none. */
    default Optional<Artifact> rows() {
        return Optional.empty();
    }

    /** Returns what a PDF of its text says beside the text; empty when none is handed out. */
    default Optional<OutputText> output(RecordBody record) {
        return Optional.empty();
    }
}
