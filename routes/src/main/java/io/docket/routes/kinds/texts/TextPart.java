package io.docket.routes.kinds.texts;

import io.docket.processors.split.Chunk;
import java.util.List;

/** The result of one part. */
record TextPart(List<Chunk> chunks) {}
