package io.docket.routes.kinds.texts;

import io.docket.processors.split.Chunk;
import io.docket.routes.flow.Embedded;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.TakenCharset;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PartFiles;
import io.docket.routes.store.files.PendingFile;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.jobs.PartRows;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Puts the parts of a long text together, in the order of the text. */
@Component("joinText")
class JoinText {
    private final TextKind kind;
    private final Lifecycle lifecycle;
    private final PartRows parts;
    private final PartFiles partFiles;
    private final DocumentFiles files;
    private final Json json;

    JoinText(TextKind kind, Lifecycle lifecycle, PartRows parts, PartFiles partFiles, DocumentFiles files, Json json) {
        this.kind = kind;
        this.lifecycle = lifecycle;
        this.parts = parts;
        this.partFiles = partFiles;
        this.files = files;
        this.json = json;
    }

    public Work join(@Body Work work) throws IOException {
        Plan plan = work.get(Plan.class);
        TextPlan text = json.read(plan.body(), TextPlan.class);
        List<Chunk> chunks = text.starts()
                .place(parts.results(plan.id()).stream()
                        .flatMap(result -> json.read(result, TextPart.class).chunks().stream())
                        .toList());
        if (chunks.size() != text.chunks()) {
            throw new IllegalStateException("The parts have " + chunks.size() + " of " + text.chunks() + " chunks");
        }
        lifecycle.note(work, Stage.SPLIT, List.of(NewEvent.of(EventName.TEXT_CHUNKING_COMPLETED, Stage.SPLIT)));
        Work joined = work.as(kind)
                .with(new TextSize(text.pages(), text.chunks()))
                .with(new Chunks(chunks))
                .with(text.starts())
                .with(new Remarks(text.remarks()))
                .with(new Embedded(text.embeddedFiles()))
                .with(new Text(read(plan.id(), text.textSha256())))
                .with(Artifact.TEXT, keep(plan.id(), text.textSha256()));
        String charset = text.charset();
        joined = charset == null ? joined : joined.with(new TakenCharset(charset));
        StoredFile searchable = text.searchable();
        joined = searchable == null ? joined : joined.with(Artifact.SEARCHABLE_PDF, searchable);
        try (PendingFile file = files.create()) {
            json.write(file.out(), chunks);
            joined = joined.with(Artifact.CHUNKS, file.keep());
        }
        return text.pages() == 0 ? joined : joined.with(Artifact.PAGES, keep(plan.id(), text.pagesSha256()));
    }

    private String read(String planId, String sha256) throws IOException {
        try (InputStream in = partFiles.open(planId, sha256)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private StoredFile keep(String planId, String sha256) throws IOException {
        try (InputStream in = partFiles.open(planId, sha256);
                PendingFile file = files.create()) {
            in.transferTo(file.out());
            return file.keep();
        }
    }
}
