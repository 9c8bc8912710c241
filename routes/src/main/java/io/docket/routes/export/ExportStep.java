package io.docket.routes.export;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.LogIds;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.ExportRows;
import io.docket.routes.store.documents.ExportRows.DayFile;
import io.docket.routes.store.documents.ExportRows.Export;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Determines what has to be written. After a crash, everything not marked as written is written again, with the same
 * bytes. The day file is always written completely from the database, so that it never has partial or duplicate lines.
 */
@Component
class ExportStep {
    private static final Logger log = LoggerFactory.getLogger(ExportStep.class);
    private static final int BATCH = 500;

    private final ExportRows exports;
    private final DocumentRows documents;
    private final Records records;
    private final Written written;

    ExportStep(ExportRows exports, DocumentRows documents, Records records, Written written) {
        this.exports = exports;
        this.documents = documents;
        this.records = records;
        this.written = written;
    }

    public List<Export> open(@Header(Headers.KIND) String kind, @Header(Headers.DAY) String day) {
        return exports.open(new DayFile(kind, LocalDate.parse(day)), BATCH);
    }

    public boolean hasSome(@Body List<Export> open) {
        return !open.isEmpty();
    }

    public String documentId(@Body Export export) {
        return export.documentId();
    }

    public FinalizedRecord record(@Body Export export) {
        DocumentRow row = row(export);
        LogIds.put(row);
        return records.of(row);
    }

    /** Returns the rows artifact; null when the kind has none. */
    public @Nullable InputStream rows(@Body FinalizedRecord record) throws IOException {
        Optional<Artifact> rows = records.rows(record);
        return rows.isEmpty() ? null : records.open(record.documentId(), rows.get());
    }

    public List<List<String>> day(@Header(Headers.KIND) String kind, @Header(Headers.DAY) String day) {
        return records.lines(exports.all(new DayFile(kind, LocalDate.parse(day))).stream()
                .map(export -> records.of(row(export)))
                .toList());
    }

    public void written(@ExchangeProperty("exports") List<Export> done) {
        done.forEach(export -> written.note(export)
                .ifPresent(row -> LogIds.about(row, () -> log.info("Wrote document {} to the out folder", row.id()))));
    }

    private DocumentRow row(Export export) {
        return documents.find(export.documentId()).orElseThrow();
    }
}
