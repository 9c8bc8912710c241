package io.docket.routes.kinds.texts;

import io.docket.processors.classify.Sketch;
import io.docket.processors.classify.TextClass;
import io.docket.processors.classify.TextClassifier;
import io.docket.processors.document.Finding;
import io.docket.processors.output.MissingFonts;
import io.docket.routes.flow.ByModel;
import io.docket.routes.flow.Contents;
import io.docket.routes.flow.Likeness;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.TakenCharset;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Translation;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordField;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.store.documents.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the record of a text, and its findings. */
@Component("recordText")
class RecordText {
    private final RecordRows records;
    private final boolean writesPdf;
    private final MissingFonts fonts = new MissingFonts();

    /**
     * Makes one.
     *
     * @param writesPdf whether somebody gets the output PDF without asking for it
     */
    RecordText(RecordRows records, @Value("${docket.export.pdf:true}") boolean writesPdf) {
        this.records = records;
        this.writesPdf = writesPdf;
    }

    public Work record(@Body Work work) throws IOException {
        String text = work.get(Text.class).text();
        TextSize size = work.get(TextSize.class);
        Optional<Contents> contents = work.find(Contents.class);
        Result.Children children = contents.map(Contents::children).orElse(null);
        List<Finding> all = new ArrayList<>();
        if (text.isBlank()) {
            all.add(noText(size));
        }
        contents.ifPresent(held -> all.addAll(held.findings()));
        if (size.pages() == 0 && isEmpty(children) && saysNothing(text)) {
            all.add(Finding.warning("EMPTY_MAIL", "The mail says nothing, and no file could be taken out of it"));
        }
        Optional<Summary> summary = work.find(Summary.class);
        String charset = work.find(TakenCharset.class).map(TakenCharset::name).orElse(null);
        work.find(Remarks.class).ifPresent(remarks -> all.addAll(remarks.findings()));
        List<RecordField> fields =
                summary.map(made -> List.of(field(work.document(), made))).orElse(List.of());
        if (writesPdf) {
            fonts.in(shown(work, fields)).ifPresent(all::add);
        }
        TextClass is = TextClassifier.of(text);
        return work.with(new Likeness(Sketch.of(text)))
                .with(new RecordBody(
                        size.pages(),
                        all,
                        new Result.Text(
                                fields,
                                new Result.Text.Size(
                                        text.length(),
                                        size.chunks(),
                                        charset,
                                        summary.map(Summary::language).orElse(null),
                                        is.name(),
                                        is.confidence()),
                                children,
                                words(work))));
    }

    /** Returns what the output PDF will have, in any order. */
    private static List<String> shown(Work work, List<RecordField> fields) {
        List<String> shown = new ArrayList<>();
        shown.add(work.document().fileName());
        fields.stream().map(RecordField::value).filter(Objects::nonNull).forEach(shown::add);
        Optional<Translation> made = work.find(Translation.class);
        if (made.map(Translation::target).isEmpty()) {
            shown.add(work.get(Text.class).text());
        }
        made.ifPresent(words -> words.pages().forEach(page -> {
            shown.add(page.words());
            shown.add(page.inPlainWords());
        }));
        return shown;
    }

    private static Result.Text.@Nullable Words words(Work work) {
        Translation made = work.find(Translation.class).orElse(null);
        Skipped skipped = work.find(Skipped.class).orElse(Skipped.NONE);
        if (made == null && skipped.reasons().isEmpty()) {
            return null;
        }
        ByModel translator = made == null ? null : made.by();
        return new Result.Text.Words(
                made == null ? null : made.target(),
                translator == null ? null : translator.name(),
                skipped.of(Wording.TRANSLATED),
                made != null && made.plain() != null,
                skipped.of(Wording.PLAIN));
    }

    /** A text that is processed again keeps the summary that a person entered. */
    private RecordField field(DocumentRow document, Summary summary) {
        return records.find(document.id(), document.revision()).stream()
                .flatMap(before -> before.fields().stream())
                .filter(field -> field.name().equals(Result.Text.SUMMARY)
                        && field.origin().equals(RecordField.PERSON))
                .findFirst()
                .orElseGet(() -> new RecordField(Result.Text.SUMMARY, summary.text(), 1, null, summary.origin()));
    }

    private static boolean isEmpty(Result.@Nullable Children children) {
        return children != null && children.documents() == 0;
    }

    /** The text of a mail follows the headers after an empty line. */
    private static boolean saysNothing(String text) {
        return !("\n" + text).contains("\n\n");
    }

    /** A scanned document without a text layer must not look like an empty one. */
    private static Finding noText(TextSize size) {
        String message =
                size.pages() == 0 ? "The document has no text" : "No text was found on " + size.pages() + " pages";
        return Finding.warning("NO_TEXT", message);
    }
}
