package io.docket.routes.flow;

import io.docket.processors.document.Page;
import java.util.List;

/** The pages of a document with their words. */
public record Pages(List<Page> pages) {}
