package io.docket.routes.store.jobs;

/**
 * A part of a large document that was taken in hand.
 *
 * @param planId of the plan it belongs to
 * @param number from 0, in document order
 * @param attempt from 1
 * @param task what is to be done, as the feature that does it wrote it
 */
public record Part(String planId, int number, String documentId, int attempt, long units, String task) {
    /** What names a part. */
    public record Key(String planId, int number, String documentId) {}

    public Key key() {
        return new Key(planId, number, documentId);
    }
}
