package io.docket.routes.store.documents;

import io.docket.processors.document.DocumentKind;
import io.docket.routes.store.accounts.SenderData;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.files.StoredFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents that a test puts into the database itself. */
public final class TestDocuments {
    public static final Failure FAILURE =
            new Failure(Failure.SYSTEM, "internal", "intake", "Made by a test", 1, true, "Nothing");

    private TestDocuments() {}

    /** A document that no worker takes, because it has failed. */
    public static NewDocument unqueued(DocumentRows documents) {
        NewDocument document = make(DocumentKind.TEXT, null, FAILURE);
        documents.insert(document, List.of(NewEvent.of("document_uploaded", Stage.INTAKE)));
        return document;
    }

    public static NewDocument make(DocumentKind kind, @Nullable String arrivalKey, @Nullable Failure failure) {
        return of("test.txt", kind, new StoredFile("0".repeat(64), 0), arrivalKey, failure);
    }

    public static NewDocument of(
            String name, DocumentKind kind, StoredFile file, @Nullable String arrivalKey, @Nullable Failure failure) {
        return of(name, kind, file, arrivalKey, failure, 4, true);
    }

    /** A text of a priority. */
    public static NewDocument text(StoredFile file, int priority) {
        return of("test.txt", DocumentKind.TEXT, file, null, null, priority, true);
    }

    /** An archive. */
    public static NewDocument archive(StoredFile file) {
        return of("test.zip", "application/zip", DocumentKind.ARCHIVE, file, null, null, 4, true);
    }

    /** A text that is only kept. */
    public static NewDocument stored(StoredFile file) {
        return of("test.txt", DocumentKind.TEXT, file, null, null, 4, false);
    }

    /** A text that is said to lie in a document that there is not, so that no database keeps it. */
    public static NewDocument inNoDocument() {
        NewDocument text = make(DocumentKind.TEXT, null, FAILURE);
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
                document.file(),
                document.said(),
                document.arrivalKey(),
                parent,
                document.priority(),
                document.process(),
                hold,
                document.failure());
    }

    private static NewDocument of(
            String name,
            DocumentKind kind,
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
            DocumentKind kind,
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
                file,
                SenderData.NONE,
                arrivalKey,
                null,
                priority,
                process,
                false,
                failure);
    }
}
