package io.docket.routes.kinds.texts;

import io.docket.processors.split.TextChunks;
import io.docket.routes.flow.PartWork;
import io.docket.routes.models.LanguageModel;
import io.docket.routes.models.Prompts;
import io.docket.routes.models.Question;
import io.docket.routes.models.Said;
import io.docket.routes.models.Translator;
import io.docket.routes.store.database.Json;
import java.io.IOException;
import java.util.List;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Has one piece of a page translated, or put into plain words. */
@Component("wordPiece")
class WordPiece {
    /** Shorter pieces are not cut any more when the answer to them is cut off. */
    private static final int LEAST_CHARACTERS = 500;

    private final Translator translator;
    private final LanguageModel model;
    private final Prompts prompts;
    private final TextPlans plans;
    private final Json json;

    WordPiece(Translator translator, LanguageModel model, Prompts prompts, TextPlans plans, Json json) {
        this.translator = translator;
        this.model = model;
        this.prompts = prompts;
        this.plans = plans;
        this.json = json;
    }

    public PartWork word(@Body PartWork work) throws IOException {
        WordingTask task = json.read(work.part().task(), WordingTask.class);
        return work.withResult(json.write(words(work, task, plans.material(work.plan(), task.stretch()))));
    }

    /** An answer that was cut off is asked for again in halves, because what is missing would be missing for ever. */
    private WordsPart words(PartWork work, WordingTask task, String piece) {
        if (piece.isBlank()) {
            return new WordsPart(piece, false, 0, 0);
        }
        Said said = ask(work, task, piece);
        if (!said.isCut() || piece.length() <= LEAST_CHARACTERS) {
            return new WordsPart(said.text(), said.isCut(), 1, said.tokens());
        }
        List<WordsPart> halves = new TextChunks(piece.length() / 2 + 1)
                .cut(piece).stream()
                        .map(chunk -> words(work, task, piece.substring(chunk.start(), chunk.end())))
                        .toList();
        return new WordsPart(
                String.join("\n", halves.stream().map(WordsPart::text).toList()),
                halves.stream().anyMatch(WordsPart::isCut),
                1 + halves.stream().mapToInt(WordsPart::calls).sum(),
                said.tokens() + halves.stream().mapToLong(WordsPart::tokens).sum());
    }

    private Said ask(PartWork work, WordingTask task, String piece) {
        return switch (task.wording()) {
            case TRANSLATED -> translator.translate(work.document(), piece, task.source(), task.target());
            case PLAIN -> model.ask(work.document(), prompts.of(Question.Task.PLAIN, task.source(), null, piece));
        };
    }
}
