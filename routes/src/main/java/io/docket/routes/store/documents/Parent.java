package io.docket.routes.store.documents;

import org.jspecify.annotations.Nullable;

/**
 * The archive or mail in which a document lay.
 *
 * @param documentId its own id
 * @param rootId the outermost of all in which the document lay; the same when there is one only
 * @param depth in how many the document lay, 1 at least
 * @param path what the parent calls the document, with {@code /} between folders; only to be shown
 */
public record Parent(String documentId, String rootId, int depth, String path) {

    /** Returns this for what lies in a document. */
    public static Parent of(DocumentRow document, String path) {
        Parent outer = document.parent();
        return outer == null
                ? new Parent(document.id(), document.id(), 1, path)
                : new Parent(document.id(), outer.rootId(), outer.depth() + 1, path);
    }

    static @Nullable Parent of(@Nullable String documentId, @Nullable String rootId, int depth, @Nullable String path) {
        return documentId == null || rootId == null || path == null
                ? null
                : new Parent(documentId, rootId, depth, path);
    }
}
