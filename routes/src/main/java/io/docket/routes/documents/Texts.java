package io.docket.routes.documents;

import io.docket.processors.document.Page;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.LocalFile;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.files.ViewCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The text of a document: an artifact for texts, assembled from the pages for invoices. */
@Component
class Texts {
    private static final byte[] BETWEEN_PAGES = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Artifacts artifacts;
    private final DocumentFiles files;
    private final ViewCache views;
    private final Json json;

    Texts(Artifacts artifacts, DocumentFiles files, ViewCache views, Json json) {
        this.artifacts = artifacts;
        this.files = files;
        this.views = views;
        this.json = json;
    }

    LocalFile of(DocumentRow document) throws IOException {
        Optional<StoredFile> pages = artifacts.find(document, Artifact.PAGES);
        if (artifacts.find(document, Artifact.TEXT).isEmpty() && pages.isPresent()) {
            String sha256 = pages.get().sha256();
            return views.get("text-" + sha256, out -> write(sha256, out));
        }
        return files.local(artifacts.get(document, Artifact.TEXT));
    }

    private void write(String pages, OutputStream out) throws IOException {
        try (InputStream in = files.open(pages)) {
            boolean[] isFirst = {true};
            json.readEach(in, Page.class, page -> {
                if (!isFirst[0]) {
                    out.write(BETWEEN_PAGES);
                }
                isFirst[0] = false;
                out.write(page.text().getBytes(StandardCharsets.UTF_8));
            });
        }
    }
}
