package io.docket.routes.flow;

/** Told inside the application when a sweeper wakes a worker again, because no message has moved a document. */
public record WakeUpResent(String documentId) {}
