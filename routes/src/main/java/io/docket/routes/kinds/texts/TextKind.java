package io.docket.routes.kinds.texts;

import io.docket.processors.document.DetectedType;
import io.docket.processors.office.OfficeReader;
import io.docket.processors.split.TextChunks;
import io.docket.routes.flow.Kind;
import io.docket.routes.flow.OutputText;
import io.docket.routes.models.Languages;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordField;
import io.docket.routes.store.documents.Result;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.jobs.JobProgress;
import io.docket.routes.store.jobs.Lane;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.dom.MessageBuilder;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Running text, including mails, which may contain files. */
@Component
class TextKind implements Kind {
    static final String ID = "text";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Lane lane() {
        return Lane.INTERACTIVE;
    }

    @Override
    public Set<String> mediaTypes() {
        Set<String> types = new HashSet<>(OfficeReader.MEDIA_TYPES);
        types.addAll(List.of(
                "text/plain",
                DetectedType.MAIL.mediaType(),
                DetectedType.OUTLOOK.mediaType(),
                DetectedType.TNEF.mediaType(),
                // Files of unknown type are listed as texts until their type is known; no reader accepts them.
                DetectedType.UNKNOWN.mediaType()));
        return types;
    }

    @Override
    public List<NewEvent> started() {
        return List.of(NewEvent.of(EventName.DOCUMENT_PARSING_STARTED, Stage.EXTRACT));
    }

    @Override
    public List<Class<?>> processors() {
        return List.of(TextChunks.class, PDDocument.class, XWPFDocument.class, MessageBuilder.class);
    }

    @Override
    public JobProgress whole(RecordBody record) {
        return record.pageCount() > 0
                ? JobProgress.whole(record.pageCount(), "pages")
                : JobProgress.whole(text(record).text().chunks(), "chunks");
    }

    @Override
    public List<NewEvent> completed(RecordBody record) {
        List<NewEvent> events = new ArrayList<>();
        record.fields().stream()
                // That of a language model was told when it was made.
                .filter(field -> field.name().equals(Result.Text.SUMMARY)
                        && !field.origin().equals(RecordField.MODEL))
                .map(field ->
                        NewEvent.of(EventName.SUMMARY_COMPLETED, Stage.SUMMARISE, Map.of("origin", field.origin())))
                .forEach(events::add);
        Result.Children children = text(record).children();
        if (children != null && children.documents() > 0) {
            events.add(NewEvent.unpacked(children));
        }
        return events;
    }

    @Override
    public boolean waitsForRelease(RecordBody record) {
        return record.findings().stream().anyMatch(finding -> finding.code().equals(Result.Children.NOT_UNPACKED));
    }

    @Override
    public List<String> columns() {
        return List.of("characters", "chunks", Result.Text.SUMMARY);
    }

    @Override
    public List<String> cells(RecordBody record) {
        Result.Text.Size size = text(record).text();
        String summary = record.value(Result.Text.SUMMARY);
        return List.of("" + size.characters(), "" + size.chunks(), summary == null ? "" : summary);
    }

    @Override
    public Optional<OutputText> output(RecordBody record) {
        String language = tag(text(record).text().language());
        return Optional.of(record.fields().stream()
                .filter(field -> field.name().equals(Result.Text.SUMMARY))
                .findFirst()
                .map(summary -> new OutputText(language, value(summary), summaryBy(summary.origin())))
                .orElseGet(() -> new OutputText(language, "", "")));
    }

    private static String value(RecordField summary) {
        String value = summary.value();
        return value == null ? "" : value;
    }

    /** Returns the tag by BCP 47; empty when it is not known. */
    private static String tag(@Nullable String longCode) {
        return longCode == null ? "" : Languages.code(longCode).orElse(longCode);
    }

    private static String summaryBy(String origin) {
        return switch (origin) {
            case RecordField.EXTRACTED -> "Extracted, no language model";
            case RecordField.PERSON -> "Written by a person";
            case RecordField.PIPELINE -> "Set by a pipeline";
            default -> "Written by a language model";
        };
    }

    private static Result.Text text(RecordBody record) {
        return (Result.Text) record.result();
    }
}
