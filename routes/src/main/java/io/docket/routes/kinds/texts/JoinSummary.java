package io.docket.routes.kinds.texts;

import io.docket.processors.document.Finding;
import io.docket.routes.flow.ByModel;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.Work;
import io.docket.routes.models.LanguageModel;
import io.docket.routes.models.Prompts;
import io.docket.routes.models.Question;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.RecordField;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.jobs.PartRows;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the summaries of the parts together: as long as there are several, a language model summarises groups of them, which
 * are parts too.
 */
@Component("joinSummary")
class JoinSummary {
    /** What a group has at most, unless two summaries alone are longer. */
    private static final int GROUP_CHARACTERS = 12_000;

    /** As the contract limits the field. */
    private static final int MOST_CHARACTERS = 4000;

    private static final String CUT = "SUMMARY_CUT";
    private static final String WITHHELD = "SUMMARY_WITHHELD";

    private final Lifecycle lifecycle;
    private final LanguageModel model;
    private final Prompts prompts;
    private final TextPlans plans;
    private final LeaveSummary leave;
    private final PartRows parts;
    private final Json json;

    JoinSummary(
            Lifecycle lifecycle,
            LanguageModel model,
            Prompts prompts,
            TextPlans plans,
            LeaveSummary leave,
            PartRows parts,
            Json json) {
        this.lifecycle = lifecycle;
        this.model = model;
        this.prompts = prompts;
        this.plans = plans;
        this.leave = leave;
        this.parts = parts;
        this.json = json;
    }

    /** Returns null when the summaries were left to parts once more. */
    public @Nullable Work join(@Body Work work) throws IOException {
        Plan plan = work.get(Plan.class);
        List<WordsPart> said = parts.results(plan.id()).stream()
                .map(result -> json.read(result, WordsPart.class))
                .toList();
        Work restored = withRemarks(plans.restore(work, plan), said);
        Summary summary = joined(restored.get(Summary.class), said);
        List<String> words = said.stream()
                .map(WordsPart::text)
                .filter(text -> !text.isBlank())
                .toList();
        if (words.size() > 1) {
            List<String> groups = groups(words);
            leave.leave(
                    restored.with(summary), groups, Question.Task.WHOLE, "summaries", EventName.SUMMARISING_PROGRESS);
            return null;
        }
        Summary whole = words.isEmpty()
                ? withoutWords(restored.get(Summary.class), summary)
                : summary.said(shortened(onOneLine(words.get(0))), Objects.requireNonNull(summary.model()));
        lifecycle.note(
                work,
                Stage.SUMMARISE,
                List.of(NewEvent.of(EventName.SUMMARY_COMPLETED, Stage.SUMMARISE, Map.of("origin", whole.origin()))));
        return plans.with(restored, whole);
    }

    /** Nothing was said of the whole: the sentences chosen before remain, or what was said of the chunks. */
    private static Summary withoutWords(Summary before, Summary joined) {
        ByModel by = Objects.requireNonNull(joined.model());
        return before.model() == null
                ? before
                : joined.said(
                        shortened(onOneLine(joined.chunks().stream()
                                .map(Summary.OfChunk::text)
                                .collect(Collectors.joining(" ")))),
                        by);
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The first time, the parts are the chunks; of one that was withheld its own sentences remain. */
    private Summary joined(Summary before, List<WordsPart> said) {
        int calls = said.stream().mapToInt(WordsPart::calls).sum();
        long tokens = said.stream().mapToLong(WordsPart::tokens).sum();
        ByModel by = before.model();
        if (by != null) {
            return before.said(before.text(), by.and(calls, tokens));
        }
        List<Summary.OfChunk> chunks = IntStream.range(0, said.size())
                .mapToObj(i -> said.get(i).text().isBlank() && said.get(i).isWithheld()
                        ? before.chunks().get(i)
                        : before.chunks().get(i).said(said.get(i).text()))
                .toList();
        return new Summary(
                RecordField.MODEL,
                new ByModel(model.name(), model.host(), prompts.version(before.language()), calls, tokens),
                before.language(),
                "",
                List.of(),
                chunks);
    }

    private static Work withRemarks(Work work, List<WordsPart> said) {
        long cut = said.stream().filter(WordsPart::isCut).count();
        long withheld = said.stream().filter(WordsPart::isWithheld).count();
        Work told = withRemark(
                work,
                CUT,
                cut,
                "The language model was cut off in " + cut + " of " + said.size()
                        + " summaries, which may end within a sentence: look at them, or raise docket.llm.answer-tokens");
        return withRemark(
                told,
                WITHHELD,
                withheld,
                "The language model did not want to say anything in " + withheld + " of " + said.size()
                        + " summaries, or its filter withheld the answer: look at what the summary lacks");
    }

    private static Work withRemark(Work work, String code, long count, String message) {
        List<Finding> findings =
                new ArrayList<>(work.find(Remarks.class).map(Remarks::findings).orElse(List.of()));
        boolean isTold = findings.stream().anyMatch(finding -> finding.code().equals(code));
        if (count > 0 && !isTold) {
            findings.add(Finding.warning(code, message));
        }
        return work.with(new Remarks(findings));
    }

    /** Returns consecutive texts in groups, each of at least two but perhaps the last. */
    private static List<String> groups(List<String> texts) {
        List<String> groups = new ArrayList<>();
        StringBuilder group = new StringBuilder();
        int size = 0;
        for (String text : texts) {
            if (size >= 2 && group.length() + text.length() > GROUP_CHARACTERS) {
                groups.add(group.toString());
                group.setLength(0);
                size = 0;
            }
            group.append(size == 0 ? "" : "\n\n").append(text);
            size++;
        }
        groups.add(group.toString());
        return groups;
    }

    /** Ends with a whole sentence where there is one. */
    private static String shortened(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        String head = text.substring(0, MOST_CHARACTERS);
        int end = Math.max(head.lastIndexOf(". "), Math.max(head.lastIndexOf("! "), head.lastIndexOf("? ")));
        return end > 0 ? head.substring(0, end + 1) : head;
    }
}
