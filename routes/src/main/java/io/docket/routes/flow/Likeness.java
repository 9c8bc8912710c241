package io.docket.routes.flow;

import io.docket.processors.classify.Sketch;

/** By what a text is found that resembles it. */
public record Likeness(Sketch sketch) {}
