package io.docket.routes.kinds.texts;

import io.docket.routes.flow.PartWork;
import io.docket.routes.models.LanguageModel;
import io.docket.routes.models.Prompts;
import io.docket.routes.models.Question;
import io.docket.routes.models.Said;
import io.docket.routes.models.Translator;
import io.docket.routes.store.database.Json;
import java.io.IOException;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Has one piece of a page translated, or put into plain words. */
@Component("wordPiece")
class WordPiece {
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
        return piece.isBlank()
                ? WordsPart.unasked(piece)
                : new Halves(half -> ownWords(half, ask(work, task, half)), true).ask(piece);
    }

    /** What is withheld is left in its own words. */
    private static Said ownWords(String piece, Said said) {
        return said.isWithheld() ? new Said(piece, said.end(), said.tokens()) : said;
    }

    private Said ask(PartWork work, WordingTask task, String piece) {
        return switch (task.wording()) {
            case TRANSLATED -> translator.translate(work.document(), piece, task.source(), task.target());
            case PLAIN -> model.ask(work.document(), prompts.of(Question.Task.PLAIN, task.source(), null, piece));
        };
    }
}
