package io.docket.routes.flow;

/** Application event: a sweeper has sent the wake-up message of a document again. */
public record WakeUpResent(String documentId) {}
