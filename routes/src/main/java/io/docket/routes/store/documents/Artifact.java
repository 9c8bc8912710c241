package io.docket.routes.store.documents;

/** The names of what is made from a document and kept beside it. */
public enum Artifact {
    TEXT("text"),
    CHUNKS("chunks"),
    PAGES("pages"),
    ROWS("rows"),
    REJECTS("rejects"),
    ROW_ERRORS("row_errors");

    private final String id;

    Artifact(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
