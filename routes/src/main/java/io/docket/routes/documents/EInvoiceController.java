package io.docket.routes.documents;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Attachment;
import io.docket.routes.flow.Documents;
import io.docket.routes.parsers.Parsers;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.LocalFile;
import io.docket.routes.store.files.PageImageCache;
import io.docket.routes.store.files.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the electronic invoice of a document: the XML, the report on it, and a page that people can read. */
@RestController
class EInvoiceController {
    private final Documents documents;
    private final Artifacts artifacts;
    private final DocumentFiles files;
    private final Parsers parsers;
    private final PageImageCache cache;

    EInvoiceController(
            Documents documents, Artifacts artifacts, DocumentFiles files, Parsers parsers, PageImageCache cache) {
        this.documents = documents;
        this.artifacts = artifacts;
        this.files = files;
        this.parsers = parsers;
        this.cache = cache;
    }

    @GetMapping("/api/documents/{id}/einvoice")
    ResponseEntity<LocalFile> xml(@PathVariable("id") String id) throws IOException {
        DocumentRow row = documents.get(id);
        StoredFile xml = xml(row);
        String name = row.fileName() + (isXml(row) ? "" : ".xml");
        return ResponseEntity.ok()
                .header("Content-Disposition", Attachment.header(name))
                .eTag(xml.sha256())
                .contentType(MediaType.APPLICATION_XML)
                .body(files.local(xml));
    }

    @GetMapping("/api/documents/{id}/einvoice/report")
    ResponseEntity<LocalFile> report(@PathVariable("id") String id) throws IOException {
        StoredFile report = artifacts.get(documents.get(id), Artifact.EINVOICE_REPORT);
        return ResponseEntity.ok()
                .eTag(report.sha256())
                .contentType(MediaType.APPLICATION_JSON)
                .body(files.local(report));
    }

    /** The contract has checked the language; {@code SafetyHeaders} sees to it that the page's scripts reach nothing. */
    @GetMapping("/api/documents/{id}/einvoice/view")
    ResponseEntity<LocalFile> view(
            @PathVariable("id") String id, @RequestParam(name = "lang", defaultValue = "en") String language)
            throws IOException, UnreadableDocumentException {
        String sha256 = xml(documents.get(id)).sha256();
        Path xml = files.local(sha256);
        String name = sha256 + "-" + language + ".html";
        LocalFile drawn = cache.get(name, html -> parsers.showEInvoice(xml, language, html));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .eTag(sha256 + "-" + language)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(drawn);
    }

    private StoredFile xml(DocumentRow row) {
        return isXml(row) ? new StoredFile(row.sha256(), row.sizeBytes()) : artifacts.get(row, Artifact.EINVOICE);
    }

    private static boolean isXml(DocumentRow row) {
        return row.mediaType().equals(DetectedType.EINVOICE.mediaType());
    }
}
