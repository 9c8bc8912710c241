package io.docket.routes.store.jobs;

/**
 * A part of a large document, to be done by any worker.
 *
 * @param units how much it is of the whole, e.g. rows
 * @param task what is to be done, as the feature that does it writes it
 */
public record NewPart(int number, long units, String task) {}
