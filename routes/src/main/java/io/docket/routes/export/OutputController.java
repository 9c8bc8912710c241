package io.docket.routes.export;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Attachment;
import io.docket.routes.flow.Audit;
import io.docket.routes.flow.Documents;
import io.docket.routes.flow.DownloadLinks;
import io.docket.routes.flow.OutputText;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.files.LocalFile;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the PDF of a text, to who is signed in and to who has a link. */
@RestController
class OutputController {
    private final Documents documents;
    private final DocumentRows rows;
    private final Outputs outputs;
    private final DownloadLinks links;
    private final ExportProperties properties;
    private final Audit audit;

    OutputController(
            Documents documents,
            DocumentRows rows,
            Outputs outputs,
            DownloadLinks links,
            ExportProperties properties,
            Audit audit) {
        this.documents = documents;
        this.rows = rows;
        this.outputs = outputs;
        this.links = links;
        this.properties = properties;
        this.audit = audit;
    }

    @GetMapping("/api/documents/{id}/export/pdf")
    ResponseEntity<LocalFile> pdf(@PathVariable("id") String id) throws IOException, UnreadableDocumentException {
        return answer(documents.get(id));
    }

    @PostMapping("/api/documents/{id}/export/pdf/link")
    @ResponseStatus(HttpStatus.CREATED)
    LinkView link(@PathVariable("id") String id) throws IOException {
        DocumentRow row = documents.get(id);
        expectText(row);
        Instant until = Instant.now().plus(properties.linkLifetime()).truncatedTo(ChronoUnit.SECONDS);
        audit.note("output_link_created", row.id(), Map.of("expires_at", until.toString()));
        return new LinkView(links.to(row, until), until);
    }

    /** Who has the link needs no token, so that no team is asked for. */
    @GetMapping("/api/downloads/{link}")
    ResponseEntity<LocalFile> linked(@PathVariable("link") String link)
            throws IOException, UnreadableDocumentException {
        DownloadLinks.Opened opened = links.open(link);
        DocumentRow row = rows.find(opened.documentId())
                .filter(found -> found.revision() == opened.revision())
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.LINK_EXPIRED, "What the link opened is not there any more"));
        return answer(row);
    }

    private ResponseEntity<LocalFile> answer(DocumentRow row) throws IOException, UnreadableDocumentException {
        LocalFile pdf = outputs.get(row, expectText(row));
        return ResponseEntity.ok()
                .header("Content-Disposition", Attachment.header(name(row.fileName())))
                .eTag(Outputs.version(row))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    /** The text of a PDF is not the PDF that came. */
    private static String name(String original) {
        return original.replaceFirst("(?<=.)\\.[^. ]{1,5}$", "") + ".text.pdf";
    }

    private OutputText expectText(DocumentRow row) {
        if (row.revision() == 0) {
            throw new ProblemException(
                    ProblemCode.NOT_READY,
                    "The document is " + row.status().id() + " and has no text yet",
                    Map.of("document_status", row.status().id()));
        }
        return outputs.of(row)
                .orElseThrow(() -> new ProblemException(Problem.of(
                                ProblemCode.NOT_FOUND, "A document of kind " + row.kind() + " has no PDF of its text")
                        .withHint("Only texts have one; take export/json or export/csv")));
    }

    record LinkView(String downloadUrl, Instant expiresAt) {

        /** Without the link, which no log may show. */
        @Override
        public String toString() {
            return "LinkView";
        }
    }
}
