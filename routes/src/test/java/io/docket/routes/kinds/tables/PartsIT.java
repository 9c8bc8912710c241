package io.docket.routes.kinds.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.processors.split.CsvCut;
import io.docket.processors.split.CsvSplitter;
import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.PartLifecycle;
import io.docket.routes.flow.PartWork;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.ArtifactRows;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.Event;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.EventRows;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.store.documents.Result;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PartFiles;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.jobs.JobProgress;
import io.docket.routes.store.jobs.JobRows;
import io.docket.routes.store.jobs.Lane;
import io.docket.routes.store.jobs.NewPart;
import io.docket.routes.store.jobs.Part;
import io.docket.routes.store.jobs.PartRows;
import io.docket.routes.store.jobs.Plan;
import io.docket.routes.store.jobs.TestLeases;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DocketIntegration
class PartsIT {
    private static final int ROWS = 6000;

    @Autowired
    private CamelContext camel;

    @Autowired
    private DocumentRows documents;

    @Autowired
    private JobRows jobs;

    @Autowired
    private PartRows parts;

    @Autowired
    private EventRows events;

    @Autowired
    private RecordRows records;

    @Autowired
    private ArtifactRows artifacts;

    @Autowired
    private DocumentFiles files;

    @Autowired
    private Lifecycle lifecycle;

    @Autowired
    private PartLifecycle partLifecycle;

    @Autowired
    private TableCutter cutter;

    @Autowired
    private TablePartCheck check;

    @Autowired
    private PartFiles partFiles;

    @Autowired
    private CsvSplitter splitter;

    @Autowired
    private Json json;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void startWork() throws Exception {
        camel.getRouteController().startRoute("work-bulk");
    }

    @Test
    void putsALargeTableTogetherInTheOrderOfItsRows() throws Exception {
        DocumentRow document = queued();

        dispatcher.dispatch(document);

        awaitCompleted(document);
        RecordBody record = records.find(document.id(), 1).orElseThrow();
        assertThat(record.result()).isInstanceOfSatisfying(Result.Table.class, table -> {
            assertThat(table.totalRows()).isEqualTo(ROWS);
            assertThat(table.failedRows()).isEqualTo(ROWS / 100);
        });
        assertThat(lines(document, Artifact.ROWS))
                .startsWith("id,name")
                .hasSize(1 + ROWS - ROWS / 100)
                .containsSubsequence("1,name 1", "2,name 2", "5999,name 5999");
        assertThat(lines(document, Artifact.REJECTS))
                .startsWith("id,name,docket_line,docket_errors")
                .hasSize(1 + ROWS / 100)
                .element(60)
                .asString()
                .startsWith("6000,,6001,ROW_FIELD_COUNT");
        await("sweep of the parts").atMost(Duration.ofSeconds(30)).until(() -> count(document) == 0);
    }

    @Test
    void doesOnlyUnfinishedPartsAgainAfterACancelAndARetry() throws Exception {
        camel.getRouteController().stopRoute("work-bulk");
        DocumentRow document = queued();
        String plan = cut(document);
        // The last ones, because a consumer that is being stopped may still have one of the first.
        finish(take(plan, 30));
        finish(take(plan, 32));
        assertThat(partLifecycle.take(plan, 31, "stopped")).isPresent();

        cancel(document);
        retry(document);
        assertThat(partLifecycle.resume(
                        claimed(document), jobs.plan(document.jobId()).orElseThrow()))
                .as("stays with its parts")
                .isPresent();

        assertThat(partLifecycle.take(plan, 30, "second")).isEmpty();
        assertThat(partLifecycle.take(plan, 32, "second")).isEmpty();
        finish(take(plan, 31));
        camel.getRouteController().startRoute("work-bulk");
        awaitCompleted(document);
        assertThat(lines(document, Artifact.ROWS))
                .hasSize(1 + ROWS - ROWS / 100)
                .doesNotHaveDuplicates();
    }

    @Test
    void cutsATableAnewWhenAFileOfItsPartsIsLost() throws Exception {
        camel.getRouteController().stopRoute("work-bulk");
        DocumentRow document = queued();
        String plan = cut(document);
        finish(take(plan, 30));

        partFiles.delete(plan);
        camel.getRouteController().startRoute("work-bulk");

        awaitCompleted(document);
        assertThat(lines(document, Artifact.ROWS))
                .hasSize(1 + ROWS - ROWS / 100)
                .doesNotHaveDuplicates();
    }

    @Test
    void takesAPartFromAWorkerThatWentSilent() throws Exception {
        camel.getRouteController().stopRoute("work-bulk");
        DocumentRow document = queued();
        String plan = cut(document);
        PartWork silent = take(plan, 31);

        TestLeases.endPart(jdbc, plan, 31);
        camel.getRouteController().startRoute("work-bulk");

        awaitCompleted(document);
        assertThat(names(document)).contains("job_stalled").containsOnlyOnce("job_completed");
        assertThat(parts.finish(silent.part().key(), silent.worker(), "late")).isFalse();
    }

    @Test
    void sendsAPartWhoseMessageWasLost() throws Exception {
        camel.getRouteController().stopRoute("work-bulk");
        DocumentRow document = queued();
        cutWithoutAMessage(claimed(document));
        camel.getRouteController().startRoute("work-bulk");

        TestLeases.dueParts(jdbc, document.id());

        awaitCompleted(document);
    }

    @Test
    void aPartThatAlwaysFailsEndsTheDocumentOnceByItsNumberAndKeepsTheOthers() throws Exception {
        camel.getRouteController().stopRoute("work-bulk");
        DocumentRow document = queued();
        String plan = cut(document);
        jdbc.sql("update part set task = 'nothing that can be read' where plan_id = :plan and number = 3")
                .param("plan", plan)
                .update();
        finish(take(plan, 30));
        camel.getRouteController().startRoute("work-bulk");

        await().atMost(Duration.ofSeconds(30)).until(() -> now(document.id()).status() == Status.FAILED);
        assertThat(events.after(document.id(), 0))
                .filteredOn(event -> EventName.JOB_FAILED.is(event.event()))
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.detail()).containsEntry("part", 3);
                    assertThat(failed.failure()).satisfies(failure -> {
                        assertThat(failure.step()).isEqualTo("check-rows-part");
                        assertThat(failure.message()).endsWith("(in part 3)");
                    });
                });
        assertThat(partLifecycle.take(plan, 30, "second"))
                .as("what is done stays done")
                .isEmpty();
        assertThat(count(document)).as("and nothing is thrown away").isGreaterThan(30);
    }

    @Test
    void tellsOfProgressThatOnlyGrows() throws Exception {
        DocumentRow document = queued();

        dispatcher.dispatch(document);

        awaitCompleted(document);
        List<Long> done = events.after(document.id(), 0).stream()
                .filter(event -> event.event().equals("import_progress"))
                .map(Event::progress)
                .filter(Objects::nonNull)
                .map(JobProgress::done)
                .toList();
        assertThat(done).isSorted().startsWith(0L).endsWith((long) ROWS);
    }

    private DocumentRow queued() throws Exception {
        String table = "id,name\n"
                + IntStream.rangeClosed(1, ROWS)
                        .mapToObj(i -> i % 100 == 0 ? String.valueOf(i) : i + ",name " + i)
                        .collect(Collectors.joining("\n"));
        StoredFile file = files.put(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), 1 << 20);
        NewDocument document = TestDocuments.of("parts.csv", "table", file, null, null);
        documents.insert(document, List.of(NewEvent.of(EventName.JOB_QUEUED, Stage.INTAKE)));
        return now(document.id());
    }

    private String cut(DocumentRow document) throws Exception {
        assertThat(split(document)).isNull();
        return planOf(document);
    }

    private @Nullable Work split(DocumentRow document) throws Exception {
        return cutter.split(claimed(document));
    }

    /** Cuts a table as one does who is killed before any message is sent. */
    private void cutWithoutAMessage(Work work) throws Exception {
        CsvCut cut = splitter.cut(work.file(), null, 5000, row -> {});
        List<NewPart> all = cut.slices().stream()
                .map(slice -> new NewPart(
                        cut.slices().indexOf(slice), slice.rows(), json.write(new TableTask(slice, Map.of()))))
                .toList();
        Plan plan = new Plan(
                "unsent " + work.document().id(),
                "rows",
                Stage.VALIDATE,
                Lane.BULK,
                "table-part",
                "table-join",
                EventName.IMPORT_PROGRESS,
                json.write(new TablePlan(cut.layout(), null, cut.rows())));
        partLifecycle.cut(work, plan, all);
    }

    private Work claimed(DocumentRow document) throws Exception {
        DocumentRow claimed = lifecycle.claim(document.id(), "first").orElseThrow();
        return Work.claimed(
                claimed, "first", new TableKind(), files.local(claimed.sha256()), (done, total, unit) -> {});
    }

    private PartWork take(String plan, int number) throws Exception {
        Part part = partLifecycle.take(plan, number, "first").orElseThrow();
        DocumentRow document = now(part.documentId());
        return new PartWork(document, part, jobs.plan(document.jobId()).orElseThrow(), "first", null);
    }

    private void finish(PartWork work) throws Exception {
        String result = Objects.requireNonNull(check.check(work).result());
        dispatcher.dispatch(
                work.document(), Lane.BULK, partLifecycle.finish(work, result).next());
    }

    private void cancel(DocumentRow document) {
        assertThat(lifecycle.cancel(now(document.id()), Set.of(Status.PROCESSING), TestDocuments.FAILURE))
                .isPresent();
    }

    private void retry(DocumentRow document) {
        assertThat(lifecycle.queue(now(document.id()), Set.of(Status.CANCELLED), EventName.JOB_RETRIED))
                .isPresent();
    }

    private String planOf(DocumentRow document) {
        return jobs.plan(document.jobId()).map(Plan::id).orElse("none");
    }

    private int count(DocumentRow document) {
        return jdbc.sql("select count(*) from part where document_id = :id")
                .param("id", document.id())
                .query(Integer.class)
                .single();
    }

    private DocumentRow now(String id) {
        return documents.find(id).orElseThrow();
    }

    private List<String> names(DocumentRow document) {
        return events.after(document.id(), 0).stream().map(Event::event).toList();
    }

    private void awaitCompleted(DocumentRow document) {
        await().atMost(Duration.ofSeconds(30)).until(() -> now(document.id()).status() == Status.COMPLETED);
    }

    private List<String> lines(DocumentRow document, Artifact artifact) throws Exception {
        StoredFile file = artifacts.find(document.id(), artifact).orElseThrow();
        try (InputStream in = files.open(file.sha256())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
