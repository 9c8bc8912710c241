package io.docket.routes.flow;

/** The class of a plug-in that has read a document. */
public record ReadBy(Class<?> reader) {}
