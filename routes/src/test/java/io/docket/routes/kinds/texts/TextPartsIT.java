package io.docket.routes.kinds.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.processors.split.Chunk;
import io.docket.processors.split.TextChunks;
import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.ArtifactRows;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.Event;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.EventRows;
import io.docket.routes.store.documents.FailureCode;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PartFiles;
import io.docket.routes.store.jobs.JobRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DocketIntegration
class TextPartsIT {
    private static final TypeReference<List<Chunk>> CHUNKS = new TypeReference<>() {};

    @Autowired
    private CamelContext camel;

    @Autowired
    private CutText cutText;

    @Autowired
    private TextKind kind;

    @Autowired
    private Lifecycle lifecycle;

    @Autowired
    private JobRows jobs;

    @Autowired
    private PartFiles partFiles;

    @Autowired
    private DocumentRows documents;

    @Autowired
    private EventRows events;

    @Autowired
    private ArtifactRows artifacts;

    @Autowired
    private DocumentFiles files;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private TextChunks chunks;

    @Autowired
    private Json json;

    @Test
    void cutsALongTextByItsPartsAsItIsCutInOne() throws Exception {
        String text = IntStream.range(0, 60_000)
                .mapToObj(number ->
                        "Sentence number " + number + " is about Größe, 数 and 𝄞." + (number % 7 == 0 ? "\n\n" : " "))
                .collect(Collectors.joining());
        DocumentRow document = queued(text);

        dispatcher.dispatch(document);

        await().atMost(Duration.ofSeconds(60)).until(() -> now(document).status() == Status.COMPLETED);
        assertThat(read(document, Artifact.TEXT)).isEqualTo(text);
        try (InputStream in = open(document, Artifact.CHUNKS)) {
            assertThat(json.read(in, CHUNKS)).isEqualTo(chunks.cut(text));
        }
        assertThat(json.read(read(document, Artifact.SUMMARY), Summary.class).chunks())
                .hasSameSizeAs(chunks.cut(text))
                .allSatisfy(chunk -> assertThat(chunk.text()).contains("Sentence number"));
        assertThat(events.after(document.id(), 0))
                .extracting(Event::event)
                .containsSubsequence(
                        "text_chunking_started",
                        "text_chunking_progress",
                        "text_chunking_completed",
                        "summarising_started",
                        "summary_completed")
                .endsWith("job_completed");
        assertThat(now(document).progress()).satisfies(progress -> {
            assertThat(progress.unit()).isEqualTo("chunks");
            assertThat(progress.done()).isEqualTo(chunks.cut(text).size());
        });
    }

    @Test
    void cutsALongTextAnewWhenTheFilesOfItsPartsAreLost() throws Exception {
        String text = IntStream.range(0, 60_000)
                .mapToObj(number -> "Sentence number " + number + " is about something. ")
                .collect(Collectors.joining());
        DocumentRow document = queued(text);
        camel.getRouteController().stopRoute("work-interactive");
        try {
            assertThat(cutText.cut(claimed(document).with(new Text(text)))).isNull();
            partFiles.delete(jobs.plan(document.jobId()).orElseThrow().id());
        } finally {
            camel.getRouteController().startRoute("work-interactive");
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> now(document).status() == Status.COMPLETED);
        assertThat(read(document, Artifact.TEXT)).isEqualTo(text);
        assertThat(events.after(document.id(), 0))
                .filteredOn(event -> EventName.JOB_RETRY_SCHEDULED.is(event.event()))
                .extracting(event -> Objects.requireNonNull(event.failure()).code())
                .containsExactly(FailureCode.PARTS_LOST);
    }

    private Work claimed(DocumentRow document) throws Exception {
        DocumentRow claimed = lifecycle.claim(document.id(), "first").orElseThrow();
        return Work.claimed(claimed, "first", kind, files.local(claimed.sha256()), (done, total, unit) -> {});
    }

    private DocumentRow queued(String text) throws Exception {
        var file = files.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE);
        NewDocument queued = TestDocuments.of("long.txt", "text", file, null, null);
        documents.insert(queued, List.of(NewEvent.of(EventName.JOB_QUEUED, Stage.INTAKE)));
        return documents.find(queued.id()).orElseThrow();
    }

    private DocumentRow now(DocumentRow document) {
        return documents.find(document.id()).orElseThrow();
    }

    private String read(DocumentRow document, Artifact artifact) throws IOException {
        try (InputStream in = open(document, artifact)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream open(DocumentRow document, Artifact artifact) throws IOException {
        return files.open(artifacts.find(document.id(), artifact).orElseThrow().sha256());
    }
}
