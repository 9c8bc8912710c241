package io.docket.routes.readers;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.ImageFrame;
import io.docket.processors.document.Page;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.ScannedPages;
import io.docket.routes.flow.Work;
import io.docket.routes.parsers.Parsers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds the pages of an image; what stands on them is read by OCR. */
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
        List<Page> pages = new ArrayList<>();
        for (ImageFrame frame : parsers.surveyImage(work.file(), work.mediaType())) {
            pages.add(new Page(pages.size() + 1, frame.width(), frame.height(), List.of()));
        }
        TreeMap<Integer, ToRead> toRead = new TreeMap<>();
        pages.forEach(page -> toRead.put(page.number(), ToRead.page(ToRead.Reason.PICTURE)));
        return work.with(new Pages(pages)).with(new ScannedPages(toRead));
    }
}
