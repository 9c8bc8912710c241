package io.docket.routes.readers;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.ocr.PageText;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.Work;
import io.docket.routes.parsers.Parsers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the words of image files, page by page. */
@Component
class ImageFileReader implements TypeReader {
    private final Parsers parsers;

    ImageFileReader(Parsers parsers) {
        this.parsers = parsers;
    }

    @Override
    public Set<String> mediaTypes() {
        return DetectedType.IMAGES;
    }

    @Override
    public Work read(Work work) throws IOException, UnreadableDocumentException {
        int total = parsers.surveyImage(work.file(), work.mediaType()).size();
        List<Page> pages = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int page = 1; page <= total; page++) {
            PageText read = parsers.ocrPage(work.file(), work.mediaType(), page);
            pages.add(read.page());
            findings.addAll(read.findings());
            work.progress().report(page, total, "pages");
        }
        return work.with(new Pages(pages)).with(new Remarks(findings));
    }
}
