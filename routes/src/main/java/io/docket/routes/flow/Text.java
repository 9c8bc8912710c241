package io.docket.routes.flow;

/** The running text of a document. */
public record Text(String text) {}
