package io.docket.routes.scans;

import io.docket.processors.child.PageFile;
import io.docket.processors.document.DetectedType;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Work;
import io.docket.routes.parsers.Parsers;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PendingFile;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.files.TemporaryFiles;
import io.docket.routes.store.files.TemporaryFiles.TemporaryFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes the PDF in which the words that OCR has read can be searched. */
@Component
class SearchableFiles {
    private final Parsers parsers;
    private final DocumentFiles files;
    private final TemporaryFiles temporary;

    SearchableFiles(Parsers parsers, DocumentFiles files, TemporaryFiles temporary) {
        this.parsers = parsers;
        this.files = files;
        this.temporary = temporary;
    }

    /**
     * Returns the stored file; empty when no word was read by OCR, or the file cannot be made, which is told.
     *
     * @param pages all of the document
     */
    Optional<StoredFile> make(Work work, String mediaType, List<Page> pages, Consumer<Finding> findings)
            throws IOException {
        List<Page> read = pages.stream().filter(SearchableFiles::wasRead).toList();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(write(work, mediaType, DetectedType.IMAGES.contains(mediaType) ? pages : read));
        } catch (UnreadableDocumentException e) {
            findings.accept(Finding.warning(
                    "SEARCHABLE_PDF_NOT_MADE", "No PDF that can be searched was made: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private static boolean wasRead(Page page) {
        return page.lines().stream().flatMap(List::stream).anyMatch(word -> word.confidence() != null);
    }

    private StoredFile write(Work work, String mediaType, List<Page> pages)
            throws IOException, UnreadableDocumentException {
        try (TemporaryFile words = temporary.create();
                TemporaryFile pdf = temporary.create();
                PendingFile file = files.create()) {
            PageFile.write(pages, words.path());
            parsers.writeSearchable(work.file(), mediaType, words.path(), pdf.path());
            pdf.copyTo(file.out());
            return file.keep();
        }
    }
}
