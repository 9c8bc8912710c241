package io.docket.routes.store.jobs;

/**
 * A part of a large document that a worker has claimed.
 *
 * @param planId of the plan it belongs to
 * @param number from 0, in document order
 * @param attempt from 1
 * @param task the task, in the format of the kind that processes it
 */
public record Part(String planId, int number, String documentId, int attempt, long units, String task) {
    /** The key of a part. */
    public record Key(String planId, int number, String documentId) {}

    public Key key() {
        return new Key(planId, number, documentId);
    }
}
