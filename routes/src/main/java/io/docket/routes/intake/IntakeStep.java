package io.docket.routes.intake;

import io.docket.processors.detect.MediaTypes;
import io.docket.processors.document.DetectedType;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Kind;
import io.docket.routes.flow.Kinds;
import io.docket.routes.flow.LogIds;
import io.docket.routes.flow.Member;
import io.docket.routes.flow.Pipelines;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.flow.SourceTeams;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.files.DocumentFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a document of an arrival. A file that cannot be read becomes a failed document, so that nothing is lost. */
@Component
class IntakeStep {
    private static final Logger log = LoggerFactory.getLogger(IntakeStep.class);

    private final DocumentFiles files;
    private final DocumentRows documents;
    private final MediaTypes types;
    private final Kinds kinds;
    private final Pipelines pipelines;
    private final SourceTeams teams;
    private final Dispatcher dispatcher;
    private final IntakeProperties properties;

    IntakeStep(
            DocumentFiles files,
            DocumentRows documents,
            MediaTypes types,
            Kinds kinds,
            Pipelines pipelines,
            SourceTeams teams,
            Dispatcher dispatcher,
            IntakeProperties properties) {
        this.files = files;
        this.documents = documents;
        this.types = types;
        this.kinds = kinds;
        this.pipelines = pipelines;
        this.teams = teams;
        this.dispatcher = dispatcher;
        this.properties = properties;
    }

    public Receipt accept(@Body Arrival arrival) throws IOException {
        try {
            return accept(arrival, types.detect(files.local(arrival.file().sha256()), arrival.fileName()), null);
        } catch (UnreadableDocumentException e) {
            return accept(arrival, DetectedType.UNKNOWN, Failure.unreadable(e, Stage.INTAKE, 1));
        }
    }

    public boolean isQueued(@Body Receipt receipt) {
        return receipt.isQueued();
    }

    public void dispatch(@Body Receipt receipt) {
        dispatcher.dispatch(receipt.documentId(), receipt.lane(), receipt.priority());
    }

    private Receipt accept(Arrival arrival, DetectedType type, @Nullable Failure failure) {
        Kind kind = kinds.taking(type.mediaType()).orElseThrow();
        NewDocument document = new NewDocument(
                Ids.next(),
                Ids.next(),
                arrival.owner(),
                team(arrival),
                arrival.source(),
                arrival.fileName(),
                type.mediaType(),
                kind.id(),
                pipelines.lane(arrival.sending().pipeline(), kind),
                arrival.file(),
                arrival.sending().data(),
                arrival.arrivalKey(),
                arrival.parent(),
                arrival.sending().priority(),
                known(arrival.sending().pipeline()),
                arrival.sending().process(),
                properties.duplicates() == IntakeProperties.Duplicates.HOLD,
                failure);
        return documents
                .insert(document, events(arrival, failure))
                .map(row -> accepted(arrival, row))
                .orElseGet(() -> known(arrival, type, failure));
    }

    private @Nullable String known(@Nullable String pipeline) {
        if (pipeline != null) {
            pipelines.require(pipeline);
        }
        return pipeline;
    }

    private static Receipt accepted(Arrival arrival, DocumentRow row) {
        LogIds.put(row);
        log.info("Accepted document {} of {} bytes from {}", row.id(), row.sizeBytes(), arrival.source());
        return Receipt.of(row, false);
    }

    /** Uploads belong to the user's team, files of a source to the team that is configured for it. */
    private String team(Arrival arrival) {
        String given = arrival.team();
        return given != null ? given : CurrentUser.find().map(Member::team).orElseGet(() -> teams.of(arrival.source()));
    }

    /** The arrival key is known: a source was stopped before it moved the file, or a client repeats its request. */
    private Receipt known(Arrival arrival, DetectedType type, @Nullable Failure failure) {
        String key = arrival.arrivalKey();
        DocumentRow row = documents.findByArrival(key == null ? "" : key).orElseThrow();
        if (arrival.parent() != null) {
            // An earlier version of Docket may have numbered the files of the container differently.
            return row.sha256().equals(arrival.file().sha256())
                    ? Receipt.of(row, true)
                    : accept(arrival.withArrivalKey(key + ":" + arrival.file().sha256()), type, failure);
        }
        if (!row.sha256().equals(arrival.file().sha256()) || !row.fileName().equals(arrival.fileName())) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "The key was used for \"" + row.fileName() + "\" with other bytes or another name");
        }
        return Receipt.of(row, true);
    }

    private static List<NewEvent> events(Arrival arrival, @Nullable Failure failure) {
        NewEvent uploaded = NewEvent.of(
                EventName.DOCUMENT_UPLOADED,
                Stage.INTAKE,
                Map.of("source", arrival.source(), "size_bytes", arrival.file().sizeBytes()));
        if (!arrival.sending().process() && failure == null) {
            return List.of(uploaded);
        }
        NewEvent queued = NewEvent.of(EventName.JOB_QUEUED, Stage.INTAKE);
        return failure == null
                ? List.of(uploaded, queued)
                : List.of(
                        uploaded,
                        queued,
                        NewEvent.of(EventName.JOB_STARTED, Stage.INTAKE),
                        NewEvent.of(EventName.JOB_FAILED, Stage.INTAKE).with(failure));
    }
}
