package io.docket.routes.store.documents;

import org.jspecify.annotations.Nullable;

/**
 * Restricts a query to the documents of one team. Queries of requests must use it; internal work sees all documents.
 *
 * @param team whose documents are seen; null for all teams'
 */
public record Visibility(@Nullable String team) {
    /** Sees the documents of all teams. */
    public static final Visibility ALL = new Visibility(null);

    /** Sees the documents of one team. */
    public static Visibility of(String team) {
        return new Visibility(team);
    }

    /** Returns whether a document is seen. */
    public boolean sees(DocumentRow document) {
        return sees(document.team());
    }

    /** Returns whether what belongs to a team is seen. */
    public boolean sees(String owner) {
        return team == null || team.equals(owner);
    }

    /** Returns the condition for the document {@code d} of a query, with the parameter {@code :team}. */
    public String condition() {
        // The cast is needed because PostgreSQL cannot infer the type of a null.
        return team == null ? "cast(:team as text) is null" : "d.team = :team";
    }
}
