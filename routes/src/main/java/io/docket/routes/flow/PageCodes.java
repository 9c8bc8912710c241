package io.docket.routes.flow;

import io.docket.processors.document.PageCode;
import java.util.List;

/** The codes on the pages of a document that machines read, in page order. */
public record PageCodes(List<PageCode> codes) {}
