package io.docket.routes.kinds.texts;

import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.PartLifecycle;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import io.docket.routes.models.LanguageModel;
import io.docket.routes.models.Question;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.jobs.Lane;
import io.docket.routes.store.jobs.NewPart;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Leaves the summary of each chunk to a language model, if there is one: each is a part on the lane {@code slow}. */
@Component("leaveSummary")
class LeaveSummary {
    private static final Logger log = LoggerFactory.getLogger(LeaveSummary.class);

    private final LanguageModel model;
    private final TextPlans plans;
    private final PartLifecycle parts;
    private final Dispatcher dispatcher;
    private final Json json;

    LeaveSummary(LanguageModel model, TextPlans plans, PartLifecycle parts, Dispatcher dispatcher, Json json) {
        this.model = model;
        this.plans = plans;
        this.parts = parts;
        this.dispatcher = dispatcher;
        this.json = json;
    }

    /** Returns null when it was left to parts. */
    public @Nullable Work leave(@Body Work work) throws IOException {
        if (!model.isThere() || work.find(Summary.class).isEmpty()) {
            return work;
        }
        String text = work.get(Text.class).text();
        List<String> pieces = work.get(Chunks.class).chunks().stream()
                .map(chunk -> text.substring(chunk.start(), chunk.end()))
                .toList();
        leave(work, pieces, Question.Task.CHUNK, "chunks", EventName.CHUNK_SUMMARISED);
        return null;
    }

    /**
     * Leaves the summaries of some pieces to parts.
     *
     * @param unit of the progress
     * @param each the event for one that is done
     */
    void leave(Work work, List<String> pieces, Question.Task asked, String unit, EventName each) throws IOException {
        String planId = Ids.next();
        String language = work.get(Summary.class).language();
        TextPlans.Material material = plans.keep(planId, pieces);
        TextPlan whole = plans.store(work, planId).over(material.sha256());
        Plan plan = new Plan(
                planId,
                unit,
                Stage.SUMMARISE,
                Lane.SLOW,
                "text-summary-part",
                "text-summary-join",
                each,
                json.write(whole));
        List<NewPart> tasks = IntStream.range(0, pieces.size())
                .mapToObj(i -> new NewPart(
                        i, 1, json.write(new SummaryTask(material.stretches().get(i), asked, language))))
                .toList();
        log.info(
                "Left the summaries of {} {} of {} to {}",
                tasks.size(),
                unit,
                work.document().id(),
                model.name());
        dispatcher.dispatch(work.document(), plan.lane(), parts.cut(work, plan, tasks));
    }
}
