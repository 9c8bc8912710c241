package io.docket.routes.kinds.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.processors.document.Finding;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PartFiles;
import io.docket.routes.store.files.PendingFile;
import io.docket.routes.store.jobs.PartRows;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Joins the results of a table's parts, in the order of the file. */
@Component("joinRows")
class TableJoin {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final TableKind kind;
    private final PartRows parts;
    private final PartFiles partFiles;
    private final DocumentFiles files;
    private final Json json;

    TableJoin(TableKind kind, PartRows parts, PartFiles partFiles, DocumentFiles files, Json json) {
        this.kind = kind;
        this.parts = parts;
        this.partFiles = partFiles;
        this.files = files;
        this.json = json;
    }

    public Work join(@Body Work work) throws IOException {
        Plan plan = work.get(Plan.class);
        TablePlan table = json.read(plan.body(), TablePlan.class);
        List<TablePart> results = parts.results(plan.id()).stream()
                .map(result -> json.read(result, TablePart.class))
                .toList();
        long good = results.stream().mapToLong(TablePart::good).sum();
        long bad = results.stream().mapToLong(TablePart::bad).sum();
        if (good + bad != table.rows()) {
            throw new IllegalStateException("The parts have " + (good + bad) + " of " + table.rows() + " rows");
        }
        try (PendingFile rows = files.create();
                PendingFile rejects = files.create();
                PendingFile errors = files.create()) {
            TableSink.headed(table.layout().header(), rows.out(), rejects.out()).flush();
            List<Finding> firstErrors = new ArrayList<>();
            for (TablePart part : results) {
                try (InputStream in = partFiles.open(plan.id(), part.sha256())) {
                    append(in, part, rows, rejects, firstErrors);
                }
            }
            json.write(errors.out(), firstErrors);
            return work.as(kind)
                    .with(TableRecords.of(table.layout(), table.schema(), good, bad))
                    .with(Artifact.ROWS, rows.keep())
                    .with(Artifact.REJECTS, rejects.keep())
                    .with(Artifact.ROW_ERRORS, errors.keep());
        }
    }

    private void append(
            InputStream in, TablePart part, PendingFile rows, PendingFile rejects, List<Finding> firstErrors)
            throws IOException {
        rows.out().write(in.readNBytes(part.rowsBytes()));
        rejects.out().write(in.readNBytes(part.rejectsBytes()));
        List<Finding> errors = json.read(in, FINDINGS);
        errors.stream().limit(TableSink.FIRST_ERRORS - firstErrors.size()).forEach(firstErrors::add);
    }
}
