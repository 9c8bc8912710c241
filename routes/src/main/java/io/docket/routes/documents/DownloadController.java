package io.docket.routes.documents;

import io.docket.routes.flow.Attachment;
import io.docket.routes.flow.Audit;
import io.docket.routes.flow.Documents;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.LocalFile;
import io.docket.routes.store.files.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Serves stored files, always as attachments, so that no browser runs active content of a file. */
@RestController
class DownloadController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Documents documents;
    private final Artifacts artifacts;
    private final Texts texts;
    private final DocumentFiles files;
    private final Audit audit;

    DownloadController(Documents documents, Artifacts artifacts, Texts texts, DocumentFiles files, Audit audit) {
        this.documents = documents;
        this.artifacts = artifacts;
        this.texts = texts;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/api/documents/{id}/file")
    ResponseEntity<LocalFile> original(@PathVariable("id") String id, ServletWebRequest request) throws IOException {
        DocumentRow row = documents.get(id);
        StoredFile file = new StoredFile(row.sha256(), row.sizeBytes());
        if (handsOut(file, request)) {
            audit.note("original_downloaded", row.id(), Map.of());
        }
        return attachment(file, row.fileName(), MediaType.parseMediaType(row.mediaType()));
    }

    /** Returns whether the response has the bytes: not for HEAD, and not for 304. */
    private static boolean handsOut(StoredFile file, ServletWebRequest request) {
        return HttpMethod.GET.equals(request.getHttpMethod()) && !request.checkNotModified(file.sha256());
    }

    /** Holds all that the original does, so that its download is written down as well. */
    @GetMapping("/api/documents/{id}/searchable.pdf")
    ResponseEntity<LocalFile> searchable(@PathVariable("id") String id, ServletWebRequest request) throws IOException {
        DocumentRow row = documents.get(id);
        StoredFile file = artifacts.get(row, Artifact.SEARCHABLE_PDF);
        if (handsOut(file, request)) {
            audit.note("searchable_pdf_downloaded", row.id(), Map.of());
        }
        return attachment(file, searchableName(row.fileName()), MediaType.APPLICATION_PDF);
    }

    private static String searchableName(String original) {
        return original.replaceFirst("(?<=.)\\.[^. ]{1,5}$", "") + ".searchable.pdf";
    }

    @GetMapping("/api/documents/{id}/text")
    ResponseEntity<LocalFile> text(@PathVariable("id") String id) throws IOException {
        DocumentRow row = documents.get(id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(texts.of(row));
    }

    @GetMapping("/api/documents/{id}/rejects.csv")
    ResponseEntity<LocalFile> rejects(@PathVariable("id") String id) throws IOException {
        DocumentRow row = documents.get(id);
        return attachment(artifacts.get(row, Artifact.REJECTS), row.fileName() + ".rejects.csv", CSV);
    }

    @GetMapping("/api/documents/{id}/rows")
    ResponseEntity<LocalFile> rows(@PathVariable("id") String id) throws IOException {
        DocumentRow row = documents.get(id);
        return attachment(artifacts.get(row, Artifact.ROWS), row.fileName() + ".rows.csv", CSV);
    }

    private ResponseEntity<LocalFile> attachment(StoredFile file, String name, MediaType type) throws IOException {
        return ResponseEntity.ok()
                .header("Content-Disposition", Attachment.header(name))
                .eTag(file.sha256())
                .contentType(type)
                .body(files.local(file));
    }
}
