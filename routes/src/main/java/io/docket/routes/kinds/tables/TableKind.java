package io.docket.routes.kinds.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import io.docket.processors.split.CsvSplitter;
import io.docket.routes.flow.Kind;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.Result;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.jobs.JobProgress;
import io.docket.routes.store.jobs.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rows under one header. */
@Component
class TableKind implements Kind {
    static final String ID = "table";
    static final EventName PROGRESS = EventName.IMPORT_PROGRESS;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of("text/csv", "text/tab-separated-values");
    }

    @Override
    public List<NewEvent> started() {
        return List.of(NewEvent.of(EventName.IMPORT_STARTED, Stage.EXTRACT));
    }

    @Override
    public Optional<EventName> progressEvent() {
        return Optional.of(PROGRESS);
    }

    @Override
    public List<Class<?>> processors() {
        return List.of(CsvSplitter.class, CsvReader.class);
    }

    @Override
    public JobProgress whole(RecordBody record) {
        Result.Table table = table(record);
        return new JobProgress(table.processedRows(), table.totalRows(), "rows");
    }

    @Override
    public List<NewEvent> completed(RecordBody record) {
        Result.Table table = table(record);
        List<NewEvent> events = new ArrayList<>();
        if (table.failedRows() > 0) {
            events.add(NewEvent.of(EventName.IMPORT_ROWS_REJECTED, Stage.VALIDATE, Map.of("rows", table.failedRows())));
        }
        Map<String, Object> counters = Map.of(
                "total_rows", table.totalRows(),
                "success_rows", table.successRows(),
                "failed_rows", table.failedRows());
        events.add(NewEvent.of(EventName.IMPORT_COMPLETED, Stage.VALIDATE, counters));
        return events;
    }

    @Override
    public List<String> columns() {
        return List.of("total_rows", "success_rows", "failed_rows");
    }

    @Override
    public List<String> cells(RecordBody record) {
        Result.Table table = table(record);
        return List.of("" + table.totalRows(), "" + table.successRows(), "" + table.failedRows());
    }

    @Override
    public Optional<Artifact> rows() {
        return Optional.of(Artifact.ROWS);
    }

    private static Result.Table table(RecordBody record) {
        return (Result.Table) record.result();
    }
}
