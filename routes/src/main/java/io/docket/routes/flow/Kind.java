package io.docket.routes.flow;

import io.docket.processors.document.Finding;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.jobs.JobProgress;
import io.docket.routes.store.jobs.Lane;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a document is processed as; each kind is one package below {@code kinds}, and nobody else asks which it is. The steps
 * of a kind stand in its pipeline, {@code camel/pipelines/ID.camel.yaml}.
 */
public interface Kind {
    /** Returns the name used in the API, the database and the name of its pipeline: lower case. */
    String id();

    /** Returns the lane that its documents wait in. */
    Lane lane();

    /** Returns the IANA media types that are processed as this kind until their content says otherwise. */
    Set<String> mediaTypes();

    /** Returns what the log tells when one is taken in hand, beside that its job has started. */
    default List<NewEvent> started() {
        return List.of();
    }

    /** Returns the event by which the log tells how far one is; empty when only its job does. */
    default Optional<EventName> progressEvent() {
        return Optional.empty();
    }

    /** Returns a class of each jar that reads or judges its documents, so that a record tells their versions. */
    List<Class<?>> processors();

    /** Returns how much of one has been done when all has been. */
    JobProgress whole(RecordBody record);

    /** Returns what the log tells when one is completed, beside that its job is. */
    default List<NewEvent> completed(RecordBody record) {
        return List.of();
    }

    /** Returns what is wrong with a record that a person has corrected. */
    default List<Finding> check(RecordBody corrected) {
        return corrected.findings();
    }

    /** Returns whether one has to be processed again when its last hold is released. */
    default boolean waitsForRelease(RecordBody record) {
        return false;
    }

    /** Returns the names of its columns in the day files, beside those that all kinds have. */
    List<String> columns();

    /** Returns the values of its columns. */
    List<String> cells(RecordBody record);

    /** Returns the rows that stand in a CSV file of their own when one is finalized; empty when it has none. */
    default Optional<Artifact> rows() {
        return Optional.empty();
    }
}
