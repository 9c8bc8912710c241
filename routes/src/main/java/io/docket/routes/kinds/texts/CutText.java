package io.docket.routes.kinds.texts;

import io.docket.processors.document.Page;
import io.docket.processors.split.Chunk;
import io.docket.processors.split.Overlap;
import io.docket.processors.split.TextChunks;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.PartLifecycle;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PendingFile;
import io.docket.routes.store.jobs.NewPart;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Cuts a text into chunks; a long one is cut into parts, whose workers cut the chunks. */
@Component("cutText")
class CutText {
    private static final Logger log = LoggerFactory.getLogger(CutText.class);
    private static final String UNIT = "chunks";

    private final TextChunks chunks;
    private final TextProperties properties;
    private final Lifecycle lifecycle;
    private final PartLifecycle parts;
    private final Dispatcher dispatcher;
    private final DocumentFiles files;
    private final TextPlans plans;
    private final Json json;

    CutText(
            TextChunks chunks,
            TextProperties properties,
            Lifecycle lifecycle,
            PartLifecycle parts,
            Dispatcher dispatcher,
            DocumentFiles files,
            TextPlans plans,
            Json json) {
        this.chunks = chunks;
        this.properties = properties;
        this.lifecycle = lifecycle;
        this.parts = parts;
        this.dispatcher = dispatcher;
        this.files = files;
        this.plans = plans;
        this.json = json;
    }

    /** Returns null when the text was cut into parts. */
    public @Nullable Work cut(@Body Work work) throws IOException {
        String text = work.get(Text.class).text();
        List<Page> pages = work.find(Pages.class).map(Pages::pages).orElse(List.of());
        lifecycle.note(
                work,
                Stage.SPLIT,
                List.of(NewEvent.of(
                        EventName.DOCUMENT_PARSING_COMPLETED,
                        Stage.EXTRACT,
                        Map.of("kind", work.kind().id(), "pages", pages.size(), "characters", text.length()))));
        List<Chunk> cut = chunks.cut(text);
        if (text.length() > properties.wholeCharacters()) {
            leave(work, text, cut);
            return null;
        }
        List<Chunk> overlapping = Overlap.of(text, cut, properties.overlap());
        return whole(
                work,
                text,
                pages,
                work.find(PageStarts.class).orElse(PageStarts.NONE).place(overlapping));
    }

    private Work whole(Work work, String text, List<Page> pages, List<Chunk> cut) throws IOException {
        try (PendingFile textFile = files.create();
                PendingFile chunkFile = files.create()) {
            textFile.out().write(text.getBytes(StandardCharsets.UTF_8));
            json.write(chunkFile.out(), cut);
            Work done = work.with(new TextSize(pages.size(), cut.size()))
                    .with(new Chunks(cut))
                    .with(Artifact.TEXT, textFile.keep())
                    .with(Artifact.CHUNKS, chunkFile.keep());
            return pages.isEmpty() ? done : withPages(done, pages);
        }
    }

    private Work withPages(Work work, List<Page> pages) throws IOException {
        try (PendingFile file = files.create()) {
            json.write(file.out(), pages);
            return work.with(Artifact.PAGES, file.keep());
        }
    }

    private void leave(Work work, String text, List<Chunk> cut) throws IOException {
        String planId = Ids.next();
        TextPlan whole = plans.store(work, planId).ofChunks(cut.size());
        List<NewPart> tasks = tasks(text, cut);
        Plan plan = new Plan(
                planId,
                UNIT,
                Stage.SPLIT,
                work.kind().lane(),
                "text-part",
                "text-join",
                EventName.TEXT_CHUNKING_PROGRESS,
                json.write(whole));
        lifecycle.note(work, Stage.SPLIT, List.of(NewEvent.of(EventName.TEXT_CHUNKING_STARTED, Stage.SPLIT)));
        log.info("Left text {} of {} characters to {} parts", work.document().id(), text.length(), tasks.size());
        dispatcher.dispatch(work.document(), plan.lane(), parts.cut(work, plan, tasks));
    }

    /** Returns the byte ranges of the parts in the text. */
    private List<NewPart> tasks(String text, List<Chunk> cut) {
        List<NewPart> tasks = new ArrayList<>();
        long offset = 0;
        int first = 0;
        for (int next = 1; next <= cut.size(); next++) {
            int start = cut.get(first).start();
            int end = cut.get(next - 1).end();
            if (next < cut.size() && end - start < properties.partCharacters()) {
                continue;
            }
            int bytes = text.substring(start, end).getBytes(StandardCharsets.UTF_8).length;
            tasks.add(new NewPart(tasks.size(), next - first, json.write(new TextTask(offset, bytes, start, first))));
            offset += bytes;
            first = next;
        }
        return tasks;
    }
}
