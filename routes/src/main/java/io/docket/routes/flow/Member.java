package io.docket.routes.flow;

import io.docket.routes.store.documents.Visibility;

/** Who is signed in, a person or a machine, as Spring Security's authentication of a request. */
public interface Member {
    /** Returns the team whose documents are the member's own. */
    String team();

    /**
     * Returns what identifies the member as a sender, unique over all teams. A key that replaces another of the same
     * name and team is the same sender.
     */
    String sender();

    /** Returns which documents the member may see. */
    Visibility visibility();

    /** Returns the request that the member sent. */
    Origin origin();
}
