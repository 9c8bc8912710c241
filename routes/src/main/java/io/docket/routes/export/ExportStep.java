package io.docket.routes.export;

import io.docket.processors.document.Finding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Headers;
import io.docket.routes.flow.LogIds;
import io.docket.routes.flow.OutputText;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.ExportRows;
import io.docket.routes.store.documents.ExportRows.DayFile;
import io.docket.routes.store.documents.ExportRows.Export;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.files.TemporaryFiles;
import io.docket.routes.store.files.TemporaryFiles.TemporaryFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    /** The property with what became of the PDFs. */
    static final String TOLD = "told";

    private final ExportRows exports;
    private final DocumentRows documents;
    private final Records records;
    private final Outputs outputs;
    private final ExportProperties properties;
    private final TemporaryFiles temporary;
    private final Written written;

    ExportStep(
            ExportRows exports,
            DocumentRows documents,
            Records records,
            Outputs outputs,
            ExportProperties properties,
            TemporaryFiles temporary,
            Written written) {
        this.exports = exports;
        this.documents = documents;
        this.records = records;
        this.outputs = outputs;
        this.properties = properties;
        this.temporary = temporary;
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

    /** Returns where the steps of each record tell what became of its PDF, by the document. */
    public Map<String, NewEvent> told() {
        return new ConcurrentHashMap<>();
    }

    /** Returns the PDF; null when the record has none, or none could be made, which is told. */
    public @Nullable InputStream pdf(@Body Export export, @ExchangeProperty(TOLD) Map<String, NewEvent> told)
            throws IOException {
        DocumentRow row = row(export);
        Optional<OutputText> text = properties.pdf() ? outputs.of(row) : Optional.empty();
        return text.isEmpty() ? null : pdf(row, text.get(), told);
    }

    private @Nullable InputStream pdf(DocumentRow row, OutputText text, Map<String, NewEvent> told) throws IOException {
        TemporaryFile file = temporary.create();
        try {
            List<Finding> findings = outputs.write(row, text, file.path());
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("name", "pdf/" + row.id() + ".pdf");
            detail.put("size_bytes", file.size());
            detail.put("findings", findings.stream().map(ExportStep::said).toList());
            told.put(row.id(), NewEvent.of(EventName.OUTPUT_WRITTEN, Stage.EXPORT, detail));
            return file.openLast();
        } catch (UnreadableDocumentException e) {
            file.close();
            log.warn("Made no PDF of document {}: {}", row.id(), e.getMessage());
            told.put(
                    row.id(),
                    NewEvent.of(
                            EventName.OUTPUT_NOT_WRITTEN,
                            Stage.EXPORT,
                            Map.of("reason", String.valueOf(e.getMessage()))));
            return null;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static Map<String, String> said(Finding finding) {
        return Map.of("code", finding.code(), "message", finding.message());
    }

    public void written(
            @ExchangeProperty("exports") List<Export> done, @ExchangeProperty(TOLD) Map<String, NewEvent> told) {
        done.forEach(export -> written.note(export, told.get(export.documentId()))
                .ifPresent(row -> LogIds.about(row, () -> log.info("Wrote document {} to the out folder", row.id()))));
    }

    private DocumentRow row(Export export) {
        return documents.find(export.documentId()).orElseThrow();
    }
}
