package io.docket.routes.export;

import io.docket.processors.document.DocumentKind;
import io.docket.routes.flow.Attachment;
import io.docket.routes.flow.Documents;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.flow.Versions;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Status;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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

    /** The lines of the record; of a table the stream of its accepted rows. */
    public Object csv(@Header("id") String id, @Headers Map<String, Object> headers) throws IOException {
        DocumentRow row = finalized(id, headers, ".csv");
        return row.kind() == DocumentKind.TABLE ? records.rows(row.id()) : CsvLines.of(List.of(records.of(row)));
    }

    private DocumentRow finalized(String id, Map<String, Object> headers, String ending) {
        DocumentRow row = documents.get(id);
        if (row.status() != Status.FINALIZED) {
            throw new ProblemException(
                    ProblemCode.NOT_FINALIZED,
                    "The document is " + row.status().id() + ", and only finalized ones are exported",
                    Map.of("document_status", row.status().id()));
        }
        headers.clear();
        headers.put("ETag", Versions.etag(row.seq()));
        headers.put("Content-Disposition", Attachment.header(row.id() + ending));
        headers.put(io.docket.routes.flow.Headers.KIND, row.kind().id());
        return row;
    }
}
