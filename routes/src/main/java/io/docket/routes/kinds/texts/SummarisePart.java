package io.docket.routes.kinds.texts;

import io.docket.routes.flow.PartWork;
import io.docket.routes.models.LanguageModel;
import io.docket.routes.models.Prompts;
import io.docket.routes.store.database.Json;
import java.io.IOException;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Has a language model summarise one chunk, or the summaries of several. */
@Component("summarisePart")
class SummarisePart {
    private final LanguageModel model;
    private final Prompts prompts;
    private final TextPlans plans;
    private final Json json;

    SummarisePart(LanguageModel model, Prompts prompts, TextPlans plans, Json json) {
        this.model = model;
        this.prompts = prompts;
        this.plans = plans;
        this.json = json;
    }

    public PartWork summarise(@Body PartWork work) throws IOException {
        SummaryTask task = json.read(work.part().task(), SummaryTask.class);
        String material = plans.material(work.plan(), task.stretch());
        return work.withResult(json.write(material.isBlank() ? WordsPart.unasked("") : ask(work, task, material)));
    }

    private WordsPart ask(PartWork work, SummaryTask task, String material) {
        return new Halves(
                        piece -> model.ask(work.document(), prompts.of(task.asked(), task.language(), null, piece)),
                        false)
                .ask(material);
    }
}
