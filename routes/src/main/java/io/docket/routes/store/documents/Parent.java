package io.docket.routes.store.documents;

import org.jspecify.annotations.Nullable;

/**
 * The archive or mail that contained a document.
 *
 * @param documentId its own id
 * @param rootId the outermost container of the document; the same id without nesting
 * @param depth number of nested containers around the document, at least 1
 * @param path name in the parent, with {@code /} between folders; only for display
 */
public record Parent(String documentId, String rootId, int depth, String path) {

    /** Returns the parent for a file in a document. */
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
