package io.docket.routes.kinds.texts;

import io.docket.processors.split.Chunk;
import io.docket.processors.split.Overlap;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PendingFile;
import io.docket.routes.store.jobs.PartRows;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import java.util.List;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Puts the parts of a long text together, in the order of the text. */
@Component("joinText")
class JoinText {
    private final TextProperties properties;
    private final TextPlans plans;
    private final Lifecycle lifecycle;
    private final PartRows parts;
    private final DocumentFiles files;
    private final Json json;

    JoinText(
            TextProperties properties,
            TextPlans plans,
            Lifecycle lifecycle,
            PartRows parts,
            DocumentFiles files,
            Json json) {
        this.properties = properties;
        this.plans = plans;
        this.lifecycle = lifecycle;
        this.parts = parts;
        this.files = files;
        this.json = json;
    }

    public Work join(@Body Work work) throws IOException {
        Plan plan = work.get(Plan.class);
        TextPlan text = plans.of(plan);
        List<Chunk> cut = parts.results(plan.id()).stream()
                .flatMap(result -> json.read(result, TextPart.class).chunks().stream())
                .toList();
        if (cut.size() != text.chunks()) {
            throw new IllegalStateException("The parts have " + cut.size() + " of " + text.chunks() + " chunks");
        }
        lifecycle.note(work, Stage.SPLIT, List.of(NewEvent.of(EventName.TEXT_CHUNKING_COMPLETED, Stage.SPLIT)));
        Work restored = plans.restore(work, plan);
        List<Chunk> chunks =
                text.starts().place(Overlap.of(restored.get(Text.class).text(), cut, properties.overlap()));
        Work joined = restored.with(new TextSize(text.pages(), text.chunks())).with(new Chunks(chunks));
        try (PendingFile file = files.create()) {
            json.write(file.out(), chunks);
            return joined.with(Artifact.CHUNKS, file.keep());
        }
    }
}
