package io.docket.routes.intake;

import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.files.StoredFile;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks the files up that were taken by the arrival keys of their documents. */
@Component
class StoredArrivals implements TakenFiles {
    private final DocumentRows documents;

    StoredArrivals(DocumentRows documents) {
        this.documents = documents;
    }

    @Override
    public Optional<StoredFile> find(String arrivalKey) {
        return documents.findByArrival(arrivalKey).map(row -> new StoredFile(row.sha256(), row.sizeBytes()));
    }
}
