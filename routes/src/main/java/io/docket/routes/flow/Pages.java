package io.docket.routes.flow;

import io.docket.processors.document.Page;
import java.util.List;
import java.util.stream.Collectors;

/** The pages of a document with their words. */
public record Pages(List<Page> pages) {

    /** Returns the text of all pages. */
    public String text() {
        return pages.stream().map(Page::text).collect(Collectors.joining("\n\n"));
    }
}
