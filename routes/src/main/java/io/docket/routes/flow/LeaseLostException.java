package io.docket.routes.flow;

/** The document was taken from this worker, which had not been heard of; another does it again. */
public final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException(String documentId) {
        super("The lease of document " + documentId + " has ended");
    }
}
