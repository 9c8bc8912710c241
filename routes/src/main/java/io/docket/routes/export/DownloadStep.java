package io.docket.routes.export;

import io.docket.routes.flow.Attachment;
import io.docket.routes.flow.Documents;
import io.docket.routes.flow.Versions;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.DocumentRow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Header;
import org.apache.camel.Headers;
import org.springframework.stereotype.Component;

/** Finds the finalized record that a request names. */
@Component
class DownloadStep {
    private final Documents documents;
    private final Records records;

    DownloadStep(Documents documents, Records records) {
        this.documents = documents;
        this.records = records;
    }

    public FinalizedRecord json(@Header("id") String id, @Headers Map<String, Object> headers) {
        return records.of(finalized(id, headers, ".json"));
    }

    /** Returns the stream of the rows artifact if there is one, else the record as CSV lines. */
    public Object csv(@Header("id") String id, @Headers Map<String, Object> headers) throws IOException {
        DocumentRow row = finalized(id, headers, ".csv");
        FinalizedRecord record = records.of(row);
        Optional<Artifact> rows = records.rows(record);
        return rows.isPresent() ? records.open(row.id(), rows.get()) : records.lines(List.of(record));
    }

    private DocumentRow finalized(String id, Map<String, Object> headers, String ending) {
        DocumentRow row = documents.get(id);
        Finalized.expect(row);
        headers.clear();
        headers.put("ETag", Versions.etag(row.seq()));
        headers.put("Content-Disposition", Attachment.header(row.id() + ending));
        return row;
    }
}
