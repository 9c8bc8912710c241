package io.docket.routes.kinds.texts;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.processors.document.Page;
import io.docket.processors.split.Chunk;
import io.docket.routes.flow.Embedded;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.TakenCharset;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Translation;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PartFiles;
import io.docket.routes.store.files.PendingFile;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays what is known of a text aside while its parts are done, and takes it up again. */
@Component
class TextPlans {
    private static final TypeReference<List<Chunk>> CHUNKS = new TypeReference<>() {};
    private static final TypeReference<List<Page>> PAGES = new TypeReference<>() {};
    private static final TypeReference<Summary> SUMMARY = new TypeReference<>() {};
    private static final TypeReference<Translation> TRANSLATION = new TypeReference<>() {};

    private final PartFiles partFiles;
    private final DocumentFiles files;
    private final TextKind kind;
    private final Json json;

    TextPlans(PartFiles partFiles, DocumentFiles files, TextKind kind, Json json) {
        this.partFiles = partFiles;
        this.files = files;
        this.kind = kind;
        this.json = json;
    }

    /** Stores what is known of a text in the files of a plan. */
    TextPlan store(Work work, String planId) throws IOException {
        List<Page> pages = work.find(Pages.class).map(Pages::pages).orElse(List.of());
        Chunks chunks = work.find(Chunks.class).orElse(null);
        Summary summary = work.find(Summary.class).orElse(null);
        Translation translation = work.find(Translation.class).orElse(null);
        return new TextPlan(
                keep(planId, work.get(Text.class).text()),
                keepJson(planId, pages),
                pages.size(),
                chunks == null ? 0 : chunks.chunks().size(),
                work.find(Remarks.class).map(Remarks::findings).orElse(List.of()),
                work.find(Embedded.class).map(Embedded::files).orElse(0),
                work.find(TakenCharset.class).map(TakenCharset::name).orElse(null),
                work.artifacts().get(Artifact.SEARCHABLE_PDF),
                work.find(PageStarts.class).orElse(PageStarts.NONE).offsets(),
                chunks == null ? null : keepJson(planId, chunks.chunks()),
                null,
                summary == null ? null : keepJson(planId, summary),
                translation == null ? null : keepJson(planId, translation));
    }

    /** What the parts of a plan are about. */
    record Material(String sha256, List<Stretch> stretches) {}

    /** Keeps pieces of text one after the other in a file of the plan. */
    Material keep(String planId, List<String> pieces) throws IOException {
        List<Stretch> stretches = new ArrayList<>();
        long offset = 0;
        try (PendingFile file = partFiles.create(planId)) {
            for (String piece : pieces) {
                byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
                file.out().write(bytes);
                stretches.add(new Stretch(offset, bytes.length));
                offset += bytes.length;
            }
            return new Material(file.keep().sha256(), stretches);
        }
    }

    private String keep(String planId, String text) throws IOException {
        try (PendingFile file = partFiles.create(planId)) {
            file.out().write(text.getBytes(StandardCharsets.UTF_8));
            return file.keep().sha256();
        }
    }

    private String keepJson(String planId, Object value) throws IOException {
        try (PendingFile file = partFiles.create(planId)) {
            json.write(file.out(), value);
            return file.keep().sha256();
        }
    }

    /** Returns a stretch of what the parts are about. */
    String material(Plan plan, Stretch stretch) throws IOException {
        try (InputStream in = partFiles.open(plan.id(), of(plan).material())) {
            in.skipNBytes(stretch.offset());
            return new String(in.readNBytes(stretch.bytes()), StandardCharsets.UTF_8);
        }
    }

    TextPlan of(Plan plan) {
        return json.read(plan.body(), TextPlan.class);
    }

    /** Puts what the plan has kept back into the work, with its artifacts. */
    Work restore(Work work, Plan plan) throws IOException {
        TextPlan text = of(plan);
        Work whole = work.as(kind)
                .with(text.starts())
                .with(new Remarks(text.remarks()))
                .with(new Embedded(text.embeddedFiles()))
                .with(new Text(read(plan.id(), text.textSha256())))
                .with(Artifact.TEXT, artifact(plan.id(), text.textSha256()));
        whole = text.charset() == null ? whole : whole.with(new TakenCharset(text.charset()));
        whole = text.searchable() == null ? whole : whole.with(Artifact.SEARCHABLE_PDF, text.searchable());
        if (text.pages() > 0) {
            whole = whole.with(Artifact.PAGES, artifact(plan.id(), text.pagesSha256()))
                    .with(new Pages(json(plan, text.pagesSha256(), PAGES)));
        }
        if (text.chunksSha256() != null) {
            Chunks chunks = new Chunks(json(plan, text.chunksSha256(), CHUNKS));
            whole = whole.with(chunks)
                    .with(Artifact.CHUNKS, artifact(plan.id(), text.chunksSha256()))
                    .with(new TextSize(text.pages(), text.chunks()));
        }
        return withWords(whole, plan, text.summarySha256(), text.translationSha256());
    }

    private Work withWords(Work work, Plan plan, @Nullable String summary, @Nullable String translation)
            throws IOException {
        Work whole = work;
        if (summary != null) {
            whole = with(whole, json(plan, summary, SUMMARY));
        }
        return translation == null ? whole : with(whole, json(plan, translation, TRANSLATION));
    }

    /** Adds a summary, as artifact too. */
    Work with(Work work, Summary summary) throws IOException {
        return work.with(summary).with(Artifact.SUMMARY, artifact(summary));
    }

    /** Adds a translation, as artifact too. */
    Work with(Work work, Translation translation) throws IOException {
        return work.with(translation).with(Artifact.TRANSLATION, artifact(translation));
    }

    private StoredFile artifact(Object value) throws IOException {
        try (PendingFile file = files.create()) {
            json.write(file.out(), value);
            return file.keep();
        }
    }

    private <T> T json(Plan plan, String sha256, TypeReference<T> type) throws IOException {
        try (InputStream in = partFiles.open(plan.id(), sha256)) {
            return json.read(in, type);
        }
    }

    private String read(String planId, String sha256) throws IOException {
        try (InputStream in = partFiles.open(planId, sha256)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private StoredFile artifact(String planId, String sha256) throws IOException {
        try (InputStream in = partFiles.open(planId, sha256);
                PendingFile file = files.create()) {
            in.transferTo(file.out());
            return file.keep();
        }
    }
}
