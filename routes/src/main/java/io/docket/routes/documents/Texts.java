package io.docket.routes.documents;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.processors.document.Page;
import io.docket.routes.store.Artifact;
import io.docket.routes.store.DocumentFiles;
import io.docket.routes.store.DocumentRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The text of a document: kept as such for texts, put together from the pages of an invoice. */
@Component
class Texts {
    private static final TypeReference<List<Page>> PAGES = new TypeReference<>() {};

    private final Artifacts artifacts;
    private final DocumentFiles files;

    Texts(Artifacts artifacts, DocumentFiles files) {
        this.artifacts = artifacts;
        this.files = files;
    }

    String of(DocumentRow document) throws IOException {
        if (artifacts.find(document, Artifact.TEXT).isEmpty()
                && artifacts.find(document, Artifact.PAGES).isPresent()) {
            return artifacts.read(document, Artifact.PAGES, PAGES).stream()
                    .map(Page::text)
                    .collect(Collectors.joining("\n\n"));
        }
        try (InputStream in = files.open(artifacts.get(document, Artifact.TEXT).sha256())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
