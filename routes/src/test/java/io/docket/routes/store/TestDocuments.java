package io.docket.routes.store;

import io.docket.processors.document.DocumentKind;
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
        return new NewDocument(
                Ids.next(),
                Ids.next(),
                "test",
                "test",
                name,
                "text/plain",
                kind,
                file,
                null,
                null,
                null,
                arrivalKey,
                true,
                failure);
    }
}
