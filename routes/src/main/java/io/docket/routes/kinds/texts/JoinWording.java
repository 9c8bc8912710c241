package io.docket.routes.kinds.texts;

import io.docket.processors.document.Finding;
import io.docket.routes.flow.ByModel;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.Translation;
import io.docket.routes.flow.Work;
import io.docket.routes.models.LanguageModel;
import io.docket.routes.models.Languages;
import io.docket.routes.models.Prompts;
import io.docket.routes.models.Translator;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.jobs.PartRows;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pieces of the pages together that were translated, or put into plain words. */
@Component("joinWording")
class JoinWording {
    private final Translator translator;
    private final LanguageModel model;
    private final Prompts prompts;
    private final TextPlans plans;
    private final Lifecycle lifecycle;
    private final PartRows parts;
    private final Json json;

    JoinWording(
            Translator translator,
            LanguageModel model,
            Prompts prompts,
            TextPlans plans,
            Lifecycle lifecycle,
            PartRows parts,
            Json json) {
        this.translator = translator;
        this.model = model;
        this.prompts = prompts;
        this.plans = plans;
        this.lifecycle = lifecycle;
        this.parts = parts;
        this.json = json;
    }

    public Work join(@Body Work work) throws IOException {
        Plan plan = work.get(Plan.class);
        Work restored = plans.restore(work, plan);
        List<WordingTask> tasks = parts.tasks(plan.id()).stream()
                .map(task -> json.read(task, WordingTask.class))
                .toList();
        List<WordsPart> said = parts.results(plan.id()).stream()
                .map(result -> json.read(result, WordsPart.class))
                .toList();
        WordingTask first = tasks.get(0);
        Map<Integer, String> pages = new TreeMap<>();
        SortedSet<Integer> cut = new TreeSet<>();
        SortedSet<Integer> withheld = new TreeSet<>();
        for (int i = 0; i < tasks.size(); i++) {
            int number = tasks.get(i).page();
            pages.merge(number, said.get(i).text(), (before, more) -> before + "\n\n" + more);
            if (said.get(i).isCut()) {
                cut.add(number);
            }
            if (said.get(i).isWithheld()) {
                withheld.add(number);
            }
        }
        Translation translation = translation(restored, first, pages, said);
        lifecycle.note(
                work,
                Stage.TRANSLATE,
                List.of(NewEvent.of(
                        first.wording().completed(),
                        Stage.TRANSLATE,
                        Map.of("pages", translation.pages().size()))));
        return plans.with(
                told(
                        told(restored, first.wording().isCut(), cut),
                        first.wording().isWithheld(),
                        withheld),
                translation);
    }

    private Translation translation(Work work, WordingTask first, Map<Integer, String> pages, List<WordsPart> said) {
        Translation before = work.find(Translation.class).orElse(null);
        int calls = said.stream().mapToInt(WordsPart::calls).sum();
        long tokens = said.stream().mapToLong(WordsPart::tokens).sum();
        int count = PageTexts.of(work).size();
        if (first.wording() == Wording.TRANSLATED) {
            return new Translation(
                    first.source(),
                    Languages.code(first.target()).orElseThrow(),
                    new ByModel(translator.name(), translator.host(), translator.prompt(first.source()), calls, tokens),
                    null,
                    IntStream.rangeClosed(1, count)
                            .mapToObj(number -> new Translation.OfPage(number, pages.getOrDefault(number, ""), null))
                            .toList());
        }
        return new Translation(
                before == null ? first.source() : before.source(),
                before == null ? null : before.target(),
                before == null ? null : before.by(),
                new ByModel(model.name(), model.host(), prompts.version(first.source()), calls, tokens),
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> new Translation.OfPage(
                                number, translated(before, number), pages.getOrDefault(number, "")))
                        .toList());
    }

    private static @Nullable String translated(@Nullable Translation before, int number) {
        return before == null ? null : before.pages().get(number - 1).translated();
    }

    private static Work told(Work work, Wording.Flaw flaw, SortedSet<Integer> pages) {
        if (pages.isEmpty()) {
            return work;
        }
        List<Finding> findings =
                new ArrayList<>(work.find(Remarks.class).map(Remarks::findings).orElse(List.of()));
        String numbers = pages.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
        findings.add(Finding.warning(flaw.code(), flaw.sentence().formatted(numbers)));
        return work.with(new Remarks(findings));
    }
}
