package io.docket.routes.flow;

import io.docket.processors.document.Finding;
import java.util.List;

/** What the reader of a document found that a reviewer has to know. */
public record Remarks(List<Finding> findings) {}
