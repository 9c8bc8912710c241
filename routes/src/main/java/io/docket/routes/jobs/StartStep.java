package io.docket.routes.jobs;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Documents;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Pipelines;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.flow.SaidCharset;
import io.docket.routes.flow.Transitions;
import io.docket.routes.flow.WantedWords;
import io.docket.routes.store.accounts.OtherWords;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.jobs.ProcessKeyRows;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Queues a document unless it is queued, in hand or completed; a repeated request gets the same job. */
@Component
class StartStep {
    private static final Set<Status> STARTABLE = EnumSet.of(Status.UPLOADED, Status.FAILED, Status.CANCELLED);
    private static final Set<Status> STARTED =
            EnumSet.of(Status.QUEUED, Status.PROCESSING, Status.RETRY_WAIT, Status.COMPLETED);

    private static final int FOUND_QUEUED = 200;
    private static final int ILLEGAL = 409;

    private final Documents documents;
    private final ProcessKeyRows keys;
    private final Lifecycle lifecycle;
    private final Dispatcher dispatcher;
    private final Pipelines pipelines;

    StartStep(
            Documents documents, ProcessKeyRows keys, Lifecycle lifecycle, Dispatcher dispatcher, Pipelines pipelines) {
        this.documents = documents;
        this.keys = keys;
        this.lifecycle = lifecycle;
        this.dispatcher = dispatcher;
        this.pipelines = pipelines;
    }

    public Answer start(
            @Header("id") String id,
            @Header("Idempotency-Key") @Nullable String key,
            @Header("again") @Nullable Boolean again,
            @Header("pipeline") @Nullable String pipeline,
            @Header("charset") @Nullable String charset,
            @Header("translate") @Nullable String translate,
            @Header("plain") @Nullable Boolean plain) {
        DocumentRow row = documents.get(id);
        if (pipeline != null) {
            pipelines.require(pipeline);
        }
        String said = SaidCharset.required(charset);
        OtherWords words = WantedWords.changed(row.words(), translate, plain);
        ProcessKeyRows.Binding binding = key == null ? null : bind(row, key);
        boolean repeated = binding != null && !binding.isNew();
        Map<String, String> headers = repeated ? Map.of("Idempotency-Replayed", "true") : Map.of();
        // A request repeated with the same key may only queue a document that the first one did not get to queue.
        Set<Status> from = repeated ? EnumSet.of(Status.UPLOADED) : startable(again);
        Optional<DocumentRow> queued = queue(row, from, pipeline, said, words);
        if (queued.isPresent()) {
            dispatcher.dispatchAgain(row, queued.get().lane());
            return answer(202, row, headers);
        }
        Status now = documents.get(id).status();
        int status = first(binding, key, STARTED.contains(now) ? FOUND_QUEUED : ILLEGAL);
        if (status == ILLEGAL) {
            throw Transitions.illegal(now, "processed");
        }
        return answer(status, row, headers);
    }

    /** Returns the status of the first response to the key, and stores it when the key is new. */
    private int first(ProcessKeyRows.@Nullable Binding binding, @Nullable String key, int status) {
        if (binding == null || key == null) {
            return status;
        }
        if (!binding.isNew()) {
            return binding.status();
        }
        keys.answered(CurrentUser.sender(), key, status);
        return status;
    }

    private static Set<Status> startable(@Nullable Boolean again) {
        Set<Status> from = EnumSet.copyOf(STARTABLE);
        if (Boolean.TRUE.equals(again)) {
            from.add(Status.COMPLETED);
        }
        return from;
    }

    private Optional<DocumentRow> queue(
            DocumentRow row, Set<Status> from, @Nullable String pipeline, @Nullable String charset, OtherWords words) {
        EventName event = row.status() == Status.UPLOADED ? EventName.JOB_QUEUED : EventName.JOB_RETRIED;
        return lifecycle.queue(row, from, event, pipeline, charset, words);
    }

    private ProcessKeyRows.Binding bind(DocumentRow row, String key) {
        ProcessKeyRows.Binding binding = keys.bind(CurrentUser.sender(), key, row.id());
        if (!binding.documentId().equals(row.id())) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED, "The key was used for document " + binding.documentId());
        }
        return binding;
    }

    private static Answer answer(int status, DocumentRow row, Map<String, String> headers) {
        return new Answer(status, new ProcessAnswer(row.id(), row.jobId(), "/api/jobs/" + row.jobId()), headers);
    }

    record ProcessAnswer(String documentId, String jobId, String statusUrl) {}
}
