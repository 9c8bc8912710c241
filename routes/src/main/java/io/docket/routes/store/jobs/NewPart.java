package io.docket.routes.store.jobs;

/**
 * A part of a large document, to be done by any worker.
 *
 * @param units its size, e.g. in rows, for the progress
 * @param task the task, in the format of the kind that processes it
 */
public record NewPart(int number, long units, String task) {}
