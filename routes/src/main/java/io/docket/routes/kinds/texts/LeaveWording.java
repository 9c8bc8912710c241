package io.docket.routes.kinds.texts;

import io.docket.processors.split.TextChunks;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.PartLifecycle;
import io.docket.routes.flow.Translation;
import io.docket.routes.flow.Work;
import io.docket.routes.models.LanguageModel;
import io.docket.routes.models.Languages;
import io.docket.routes.models.Translator;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.jobs.Lane;
import io.docket.routes.store.jobs.NewPart;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Leaves the pages of a text to a translator, and to a language model for plain words, where somebody wants that: each is
 * a part on the lane {@code slow}, a long one several. Where there is nobody to do it, the document says so and goes on.
 */
@Component("leaveWording")
class LeaveWording {
    private static final Logger log = LoggerFactory.getLogger(LeaveWording.class);

    /** About what a full page has; models forget the beginning of much longer pieces. */
    private static final int PIECE_CHARACTERS = 6000;

    private final TextProperties properties;
    private final Translator translator;
    private final LanguageModel model;
    private final TextPlans plans;
    private final Lifecycle lifecycle;
    private final PartLifecycle parts;
    private final Dispatcher dispatcher;
    private final Json json;

    LeaveWording(
            TextProperties properties,
            Translator translator,
            LanguageModel model,
            TextPlans plans,
            Lifecycle lifecycle,
            PartLifecycle parts,
            Dispatcher dispatcher,
            Json json) {
        this.properties = properties;
        this.translator = translator;
        this.model = model;
        this.plans = plans;
        this.lifecycle = lifecycle;
        this.parts = parts;
        this.dispatcher = dispatcher;
        this.json = json;
    }

    /** Returns null when the pages were left to parts. */
    public @Nullable Work translate(@Body Work work) throws IOException {
        String wanted = properties.targetOf(work.document());
        Optional<Summary> summary = work.find(Summary.class);
        if (wanted == null || summary.isEmpty()) {
            return work;
        }
        String source = summary.get().language();
        String target = Languages.longCode(wanted).orElseThrow();
        String why = whyNot(source, target);
        if (work.find(Translation.class).isPresent()) {
            // It has come back from its parts; that it was not translated has been told before.
            return why == null ? work : work.with(Skipped.NONE.with(Wording.TRANSLATED, why));
        }
        return why == null
                ? leave(work, Wording.TRANSLATED, PageTexts.of(work), source, target)
                : skip(work, Wording.TRANSLATED, why);
    }

    private @Nullable String whyNot(String source, String target) {
        if (source.equals(target)) {
            return "it is in this language";
        }
        return translator.isThere() ? null : "no translator";
    }

    /** Returns null when the pages were left to parts, now or by the step before. */
    public @Nullable Work simplify(@Body @Nullable Work work) throws IOException {
        if (work == null) {
            return null;
        }
        Optional<Summary> summary = work.find(Summary.class);
        Translation translation = work.find(Translation.class).orElse(null);
        boolean isDone = translation != null && translation.plain() != null;
        if (!properties.wantsPlain(work.document()) || summary.isEmpty() || isDone) {
            return work;
        }
        if (!model.isThere()) {
            return skip(work, Wording.PLAIN, "no language model");
        }
        if (translation == null || translation.target() == null) {
            String language = summary.get().language();
            return leave(work, Wording.PLAIN, PageTexts.of(work), language, language);
        }
        String language = Languages.longCode(translation.target()).orElseThrow();
        List<String> translated =
                translation.pages().stream().map(Translation.OfPage::words).toList();
        return leave(work, Wording.PLAIN, translated, language, language);
    }

    private Work skip(Work work, Wording wording, String why) {
        lifecycle.note(
                work,
                Stage.TRANSLATE,
                List.of(NewEvent.of(wording.skipped(), Stage.TRANSLATE, Map.of("skipped", why))));
        Skipped before = work.find(Skipped.class).orElse(Skipped.NONE);
        return work.with(before.with(wording, why));
    }

    private @Nullable Work leave(Work work, Wording wording, List<String> pages, String source, String target)
            throws IOException {
        String planId = Ids.next();
        List<String> pieces = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            for (String piece : pieces(pages.get(i))) {
                pieces.add(piece);
                numbers.add(i + 1);
            }
        }
        if (pieces.isEmpty()) {
            return skip(work, wording, "no words");
        }
        TextPlans.Material material = plans.keep(planId, pieces);
        List<NewPart> tasks = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            boolean endsPage = i + 1 == pieces.size() || !numbers.get(i).equals(numbers.get(i + 1));
            WordingTask task = new WordingTask(material.stretches().get(i), wording, numbers.get(i), source, target);
            tasks.add(new NewPart(i, endsPage ? 1 : 0, json.write(task)));
        }
        Plan plan = new Plan(
                planId,
                "pages",
                Stage.TRANSLATE,
                Lane.SLOW,
                "text-wording-part",
                "text-wording-join",
                wording.each(),
                json.write(plans.store(work, planId).over(material.sha256())));
        log.info("Left {} pages of {} to be {}", pages.size(), work.document().id(), wording);
        dispatcher.dispatch(work.document(), plan.lane(), parts.cut(work, plan, tasks));
        return null;
    }

    private static List<String> pieces(String page) {
        return page.isBlank()
                ? List.of()
                : new TextChunks(PIECE_CHARACTERS)
                        .cut(page).stream()
                                .map(chunk -> page.substring(chunk.start(), chunk.end()))
                                .toList();
    }
}
