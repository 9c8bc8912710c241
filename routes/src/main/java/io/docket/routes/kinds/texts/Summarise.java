package io.docket.routes.kinds.texts;

import io.docket.processors.split.Chunk;
import io.docket.processors.summary.Prose;
import io.docket.processors.summary.Span;
import io.docket.processors.summary.Summariser;
import io.docket.processors.summary.TextSummary;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import io.docket.routes.models.LanguageModel;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.RecordField;
import io.docket.routes.store.documents.Stage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses the sentences that say most of a text; one without words has no summary. */
@Component("summarise")
class Summarise {
    private final Lifecycle lifecycle;
    private final LanguageModel model;
    private final TextPlans plans;

    Summarise(Lifecycle lifecycle, LanguageModel model, TextPlans plans) {
        this.lifecycle = lifecycle;
        this.model = model;
        this.plans = plans;
    }

    public Work summarise(@Body Work work) throws IOException {
        String text = work.get(Text.class).text();
        if (text.isBlank()) {
            return work;
        }
        if (!model.isThere()) {
            lifecycle.note(work, Stage.SUMMARISE, List.of(NewEvent.of(EventName.SUMMARISING_STARTED, Stage.SUMMARISE)));
        }
        List<Chunk> chunks = work.get(Chunks.class).chunks();
        TextSummary chosen = Summariser.of(
                text,
                chunks.stream()
                        .map(chunk -> new Span(chunk.start(), chunk.end()))
                        .toList());
        Summary summary = summary(text, chunks, work.find(PageStarts.class).orElse(PageStarts.NONE), chosen);
        return plans.with(work, summary);
    }

    private static Summary summary(String text, List<Chunk> chunks, PageStarts pages, TextSummary chosen) {
        List<Summary.Sentence> sentences = chosen.sentences().stream()
                .map(span -> new Summary.Sentence(
                        Prose.shown(text, span), span.start(), span.end(), known(pages.page(span.start()))))
                .toList();
        List<Summary.OfChunk> ofChunks = IntStream.range(0, chunks.size())
                .mapToObj(i -> ofChunk(text, chunks.get(i), chosen.ofChunks().get(i)))
                .toList();
        return new Summary(
                RecordField.EXTRACTED,
                null,
                chosen.language(),
                sentences.stream().map(Summary.Sentence::text).collect(Collectors.joining(" ")),
                sentences,
                ofChunks);
    }

    private static Summary.OfChunk ofChunk(String text, Chunk chunk, List<Span> sentences) {
        return new Summary.OfChunk(
                chunk.index(),
                known(chunk.firstPage()),
                known(chunk.lastPage()),
                sentences.stream().map(span -> Prose.shown(text, span)).collect(Collectors.joining(" ")));
    }

    private static @Nullable Integer known(int page) {
        return page == 0 ? null : page;
    }
}
