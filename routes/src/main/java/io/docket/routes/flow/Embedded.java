package io.docket.routes.flow;

/**
 * What lies in a document besides what it shows.
 *
 * @param files that become documents of their own
 */
public record Embedded(int files) {}
