package io.docket.routes.documents;

import io.docket.processors.split.Chunk;
import io.docket.routes.flow.Documents;
import io.docket.routes.flow.Versions;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.LocalFile;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.files.ViewCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the chunks, summaries and pages of a document; they are streamed, so that a long document costs no memory. */
@RestController
class PartsController {
    private final Documents documents;
    private final Artifacts artifacts;
    private final DocumentFiles files;
    private final ViewCache views;
    private final PageViews pageViews;
    private final Json json;

    PartsController(
            Documents documents,
            Artifacts artifacts,
            DocumentFiles files,
            ViewCache views,
            PageViews pageViews,
            Json json) {
        this.documents = documents;
        this.artifacts = artifacts;
        this.files = files;
        this.views = views;
        this.pageViews = pageViews;
        this.json = json;
    }

    @GetMapping("/api/documents/{id}/chunks")
    ResponseEntity<LocalFile> chunks(@PathVariable("id") String id) throws IOException {
        DocumentRow row = documents.get(id);
        StoredFile chunks = artifacts.get(row, Artifact.CHUNKS);
        StoredFile text = artifacts.get(row, Artifact.TEXT);
        return answer(row, views.get("chunks-" + chunks.sha256() + text.sha256(), out -> write(chunks, text, out)));
    }

    private void write(StoredFile chunks, StoredFile text, OutputStream out) throws IOException {
        try (InputStream list = files.open(chunks.sha256());
                Reader reader = new InputStreamReader(files.open(text.sha256()), StandardCharsets.UTF_8)) {
            TextPieces pieces = new TextPieces(reader);
            json.writeEach(out, "chunks", list, Chunk.class, chunk -> ChunkView.of(chunk, pieces));
        }
    }

    @GetMapping("/api/documents/{id}/summary")
    ResponseEntity<LocalFile> summary(@PathVariable("id") String id) throws IOException {
        DocumentRow row = documents.get(id);
        return answer(row, files.local(artifacts.get(row, Artifact.SUMMARY)));
    }

    @GetMapping("/api/documents/{id}/pages")
    ResponseEntity<LocalFile> pages(
            @PathVariable("id") String id, @RequestParam(name = "words", defaultValue = "true") boolean words)
            throws IOException {
        DocumentRow row = documents.get(id);
        return answer(row, pageViews.of(row, words));
    }

    private static ResponseEntity<LocalFile> answer(DocumentRow row, LocalFile view) {
        return ResponseEntity.ok()
                .eTag(Versions.etag(row.seq()))
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON)
                .body(view);
    }

    record ChunkView(
            int index,
            int start,
            int end,
            @Nullable Integer firstPage,
            @Nullable Integer lastPage,
            String text) {
        static ChunkView of(Chunk chunk, TextPieces pieces) throws IOException {
            return new ChunkView(
                    chunk.index(),
                    chunk.start(),
                    chunk.end(),
                    known(chunk.firstPage()),
                    known(chunk.lastPage()),
                    pieces.next(chunk.start(), chunk.end()));
        }

        private static @Nullable Integer known(int page) {
            return page == 0 ? null : page;
        }
    }
}
