package io.docket.routes.kinds.texts;

import io.docket.processors.split.Chunk;
import java.util.List;

/** The chunks of a text, in order. */
record Chunks(List<Chunk> chunks) {}
