package io.docket.routes.store.documents;

import io.docket.routes.store.accounts.SenderData;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.jobs.Lane;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents that a test puts into the database itself. */
public final class TestDocuments {
    public static final Failure FAILURE =
            new Failure(FailureCode.INTERNAL, Stage.INTAKE, "Made by a test", 1, true, "Nothing");

    private TestDocuments() {}

    /** A document that no worker takes, because it has failed. */
    public static NewDocument unqueued(DocumentRows documents) {
        NewDocument document = make("text", null, FAILURE);
        documents.insert(document, List.of(NewEvent.of(EventName.DOCUMENT_UPLOADED, Stage.INTAKE)));
        return document;
    }

    public static NewDocument make(String kind, @Nullable String arrivalKey, @Nullable Failure failure) {
        return of("test.txt", kind, new StoredFile("0".repeat(64), 0), arrivalKey, failure);
    }

    public static NewDocument of(
            String name, String kind, StoredFile file, @Nullable String arrivalKey, @Nullable Failure failure) {
        return of(name, kind, file, arrivalKey, failure, 4, true);
    }

    /** A text of a priority. */
    public static NewDocument text(StoredFile file, int priority) {
        return of("test.txt", "text", file, null, null, priority, true);
    }

    /** An archive. */
    public static NewDocument archive(StoredFile file) {
        return of("test.zip", "application/zip", "archive", file, null, null, 4, true);
    }

    /** A text that is only kept. */
    public static NewDocument stored(StoredFile file) {
        return of("test.txt", "text", file, null, null, 4, false);
    }

    /** A text that is said to lie in a document that there is not, so that no database keeps it. */
    public static NewDocument inNoDocument() {
        NewDocument text = make("text", null, FAILURE);
        return changed(text, new Parent("nobody", "nobody", 1, "a.txt"), false);
    }

    /** The same, held when its bytes had come before. */
    public static NewDocument heldIfRepeated(NewDocument document) {
        return changed(document, document.parent(), true);
    }

    private static NewDocument changed(NewDocument document, @Nullable Parent parent, boolean hold) {
        return new NewDocument(
                document.id(),
                document.jobId(),
                document.owner(),
                document.team(),
                document.source(),
                document.fileName(),
                document.mediaType(),
                document.kind(),
                document.lane(),
                document.file(),
                document.said(),
                document.arrivalKey(),
                parent,
                document.priority(),
                document.pipeline(),
                document.process(),
                hold,
                document.failure());
    }

    private static NewDocument of(
            String name,
            String kind,
            StoredFile file,
            @Nullable String arrivalKey,
            @Nullable Failure failure,
            int priority,
            boolean process) {
        return of(name, "text/plain", kind, file, arrivalKey, failure, priority, process);
    }

    private static NewDocument of(
            String name,
            String mediaType,
            String kind,
            StoredFile file,
            @Nullable String arrivalKey,
            @Nullable Failure failure,
            int priority,
            boolean process) {
        return new NewDocument(
                Ids.next(),
                Ids.next(),
                "test",
                "default",
                "test",
                name,
                mediaType,
                kind,
                Set.of("table", "archive").contains(kind) ? Lane.BULK : Lane.INTERACTIVE,
                file,
                SenderData.NONE,
                arrivalKey,
                null,
                priority,
                null,
                process,
                false,
                failure);
    }
}
