package io.docket.routes.flow;

import io.docket.routes.store.documents.Visibility;

/** Who is signed in, a person or a machine, as Spring Security's authentication of a request. */
public interface Member {
    /** Returns the team whose documents are the member's own. */
    String team();

    /**
     * Returns what tells the member from all others, those of the same name in other teams included; a key that takes the
     * place of another of its name and team is the same sender.
     */
    String sender();

    /** Returns whose documents the member gets to see. */
    Visibility visibility();

    /** Returns the request that the member sent. */
    Origin origin();
}
