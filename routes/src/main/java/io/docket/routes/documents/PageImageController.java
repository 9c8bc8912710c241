package io.docket.routes.documents;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.processors.document.DetectedType;
import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Documents;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.parsers.Parsers;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.LocalFile;
import io.docket.routes.store.files.PageImageCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves page images for the review screen; each is drawn once and cached. */
@RestController
class PageImageController {
    private final Documents documents;
    private final RecordRows records;
    private final DocumentFiles files;
    private final Artifacts artifacts;
    private final Parsers parsers;
    private final PageImageCache cache;

    PageImageController(
            Documents documents,
            RecordRows records,
            DocumentFiles files,
            Artifacts artifacts,
            Parsers parsers,
            PageImageCache cache) {
        this.documents = documents;
        this.records = records;
        this.files = files;
        this.artifacts = artifacts;
        this.parsers = parsers;
        this.cache = cache;
    }

    @GetMapping(path = "/api/documents/{id}/pages/{page}.png")
    ResponseEntity<LocalFile> image(@PathVariable("id") String id, @PathVariable("page") int page)
            throws IOException, UnreadableDocumentException {
        DocumentRow row = documents.get(id);
        int pages = records.find(id, row.revision())
                .map(record -> record.pageCount())
                .orElse(0);
        if (page < 1 || page > pages) {
            throw new ProblemException(
                    ProblemCode.NOT_FOUND, "The document has " + pages + " pages, and no page " + page);
        }
        String name = row.sha256() + "-" + row.revision() + "-" + page;
        LocalFile image = cache.get(name + ".png", file -> draw(row, page, file));
        // Processed again, a page may be turned another way, and its boxes with it: a browser asks each time.
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .eTag(name)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(image);
    }

    private void draw(DocumentRow row, int page, Path image) throws IOException, UnreadableDocumentException {
        Path file = files.local(row.sha256());
        int turned = turned(row, page);
        if (DetectedType.IMAGES.contains(row.mediaType())) {
            parsers.drawImage(file, row.mediaType(), page, turned, image);
        } else {
            parsers.drawPage(file, page, turned, image);
        }
    }

    /** The boxes of a scanned page lie on the page as OCR has turned it. */
    private int turned(DocumentRow row, int page) throws IOException {
        if (artifacts.find(row, Artifact.PAGES).isEmpty()) {
            return 0;
        }
        return artifacts.read(row, Artifact.PAGES, new TypeReference<List<Page>>() {}).stream()
                .filter(each -> each.number() == page)
                .mapToInt(Page::turned)
                .findFirst()
                .orElse(0);
    }
}
