package io.docket.routes.export;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.extract.ReadingOrder;
import io.docket.processors.output.OutputFile;
import io.docket.processors.output.OutputHead;
import io.docket.processors.output.OutputPage;
import io.docket.processors.output.OutputPage.Passage;
import io.docket.routes.flow.Kinds;
import io.docket.routes.flow.OutputText;
import io.docket.routes.flow.Translation;
import io.docket.routes.parsers.Parsers;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.ArtifactRows;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.LocalFile;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.files.TemporaryFiles;
import io.docket.routes.store.files.TemporaryFiles.TemporaryFile;
import io.docket.routes.store.files.ViewCache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes the PDF of a text: of a revision always the same bytes, and once more the same after finalizing. Where a page is in
 * plain words too, they follow it: they are easier to read, and what binds is still above them.
 */
@Component
class Outputs {
    private static final TypeReference<Translation> TRANSLATION = new TypeReference<>() {};
    private static final String ORIGINAL = "Original";
    private static final String TRANSLATED = "Translation";
    private static final String PLAIN = "In plain words";

    private final RecordRows records;
    private final ArtifactRows artifacts;
    private final DocumentFiles files;
    private final TemporaryFiles temporary;
    private final ViewCache views;
    private final Parsers parsers;
    private final Kinds kinds;
    private final Json json;

    Outputs(
            RecordRows records,
            ArtifactRows artifacts,
            DocumentFiles files,
            TemporaryFiles temporary,
            ViewCache views,
            Parsers parsers,
            Kinds kinds,
            Json json) {
        this.records = records;
        this.artifacts = artifacts;
        this.files = files;
        this.temporary = temporary;
        this.views = views;
        this.parsers = parsers;
        this.kinds = kinds;
        this.json = json;
    }

    /** Returns what the PDF of a document says beside its text; empty when none is made of documents of its kind. */
    Optional<OutputText> of(DocumentRow row) {
        RecordBody record = records.find(row.id(), row.revision()).orElseThrow();
        return artifacts.find(row.id(), Artifact.TEXT).isEmpty()
                ? Optional.empty()
                : kinds.of(row.kind()).output(record);
    }

    /** Returns the PDF, made when it is not there; many readers cost one making. */
    LocalFile get(DocumentRow row, OutputText text) throws IOException, UnreadableDocumentException {
        return views.<UnreadableDocumentException>get("output-" + version(row), out -> {
            try (TemporaryFile pdf = temporary.create()) {
                write(row, text, pdf.path());
                pdf.copyTo(out);
            }
        });
    }

    /** Returns what tells the PDF from all others: it may change until the document is finalized, and once more then. */
    static String version(DocumentRow row) {
        return row.id() + "-" + row.revision() + (row.finalizedAt() == null ? "-open" : "");
    }

    /** Writes the PDF to a new file, and returns what a person has to know of what is not in it. */
    List<Finding> write(DocumentRow row, OutputText text, Path pdf) throws IOException, UnreadableDocumentException {
        try (TemporaryFile file = temporary.create()) {
            write(row, text, file);
            return parsers.writeOutput(file.path(), pdf);
        }
    }

    private void write(DocumentRow row, OutputText text, TemporaryFile file) throws IOException {
        Optional<Translation> translation = translation(row);
        boolean isTranslated = translation.map(Translation::target).isPresent();
        Map<Integer, String> plain = new HashMap<>();
        translation.ifPresent(made -> made.pages().forEach(page -> plain.put(page.number(), page.inPlainWords())));
        OutputHead head = new OutputHead(
                row.fileName(),
                row.source(),
                translation.map(Translation::target).orElse(text.language()),
                made(row),
                row.finalizedAt() != null,
                text.summary(),
                text.summaryBy());
        Optional<StoredFile> pages = artifacts.find(row.id(), Artifact.PAGES);
        try (OutputFile.Writer out = new OutputFile.Writer(file.path(), head)) {
            if (isTranslated) {
                for (Translation.OfPage page : translation.get().pages()) {
                    int number = pages.isPresent() ? page.number() : 0;
                    out.page(new OutputPage(number, passages(TRANSLATED, page.words(), page.inPlainWords())));
                }
            } else if (pages.isPresent()) {
                write(pages.get(), plain, out);
            } else {
                StoredFile whole = artifacts.find(row.id(), Artifact.TEXT).orElseThrow();
                try (InputStream in = files.open(whole.sha256())) {
                    OutputPage page = new OutputPage(0, passages(ORIGINAL, "", plain.getOrDefault(1, "")));
                    out.page(page, in, whole.sizeBytes());
                }
            }
        }
    }

    private static Instant made(DocumentRow row) {
        Instant finalized = row.finalizedAt();
        Instant completed = row.completedAt();
        if (finalized != null) {
            return finalized;
        }
        return completed == null ? row.uploadedAt() : completed;
    }

    private static List<Passage> passages(String label, String text, String plain) {
        return plain.isBlank()
                ? List.of(new Passage("", "", text))
                : List.of(new Passage(label, "", text), new Passage(PLAIN, "", plain));
    }

    /** Returns the pages in other words; empty when the text is in none. */
    private Optional<Translation> translation(DocumentRow row) throws IOException {
        Optional<StoredFile> stored = artifacts.find(row.id(), Artifact.TRANSLATION);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = files.open(stored.get().sha256())) {
            return Optional.of(json.read(in, TRANSLATION));
        }
    }

    private void write(StoredFile pages, Map<Integer, String> plain, OutputFile.Writer out) throws IOException {
        try (InputStream in = files.open(pages.sha256())) {
            json.readEach(
                    in,
                    Page.class,
                    page -> out.page(new OutputPage(
                            page.number(),
                            passages(ORIGINAL, ReadingOrder.text(page), plain.getOrDefault(page.number(), "")))));
        }
    }
}
