package io.docket.routes.flow;

/** The worker's lease ran out and its document was taken from it; another worker processes it again. */
public final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException(String documentId) {
        super("The lease of document " + documentId + " has ended");
    }
}
