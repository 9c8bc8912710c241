package io.docket.routes.documents;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import io.docket.processors.extract.ReadingOrder;
import io.docket.routes.flow.Translation;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.LocalFile;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.files.ViewCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of a document for the API, with what became of them in other words. */
@Component
class PageViews {
    private static final TypeReference<Translation> TRANSLATION = new TypeReference<>() {};

    private final Artifacts artifacts;
    private final DocumentFiles files;
    private final ViewCache views;
    private final Json json;

    PageViews(Artifacts artifacts, DocumentFiles files, ViewCache views, Json json) {
        this.artifacts = artifacts;
        this.files = files;
        this.views = views;
        this.json = json;
    }

    record PageView(
            int number,
            @Nullable Double width,
            @Nullable Double height,
            String text,
            @Nullable String translated,
            @Nullable String plain,
            @Nullable List<Word> words) {
        static PageView of(Page page, Translation.@Nullable OfPage other, boolean withWords) {
            return new PageView(
                    page.number(),
                    page.width(),
                    page.height(),
                    ReadingOrder.text(page),
                    other == null ? null : other.translated(),
                    other == null ? null : other.plain(),
                    withWords ? page.lines().stream().flatMap(List::stream).toList() : null);
        }
    }

    /**
     * Returns the pages; a text without any is one page.
     *
     * @param withWords whether each has its words with their boxes
     */
    LocalFile of(DocumentRow document, boolean withWords) throws IOException {
        Optional<StoredFile> translation = artifacts.find(document, Artifact.TRANSLATION);
        Optional<StoredFile> pages = artifacts.find(document, Artifact.PAGES);
        Optional<StoredFile> text = artifacts.find(document, Artifact.TEXT);
        if (pages.isEmpty() && text.isPresent()) {
            String key = "page-" + text.get().sha256() + sha256(translation);
            return views.get(key, out -> writeText(out, text.get(), words(translation)));
        }
        StoredFile stored = artifacts.get(document, Artifact.PAGES);
        String key = "pages-" + withWords + stored.sha256() + sha256(translation);
        return views.get(key, out -> {
            Map<Integer, Translation.OfPage> other = words(translation);
            try (InputStream list = files.open(stored.sha256())) {
                json.writeEach(
                        out, "pages", list, Page.class, page -> PageView.of(page, other.get(page.number()), withWords));
            }
        });
    }

    private void writeText(OutputStream out, StoredFile text, Map<Integer, Translation.OfPage> other)
            throws IOException {
        Translation.OfPage words = other.get(1);
        try (InputStream in = files.open(text.sha256())) {
            String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            json.write(
                    out,
                    Map.of(
                            "pages",
                            List.of(new PageView(
                                    1,
                                    null,
                                    null,
                                    whole,
                                    words == null ? null : words.translated(),
                                    words == null ? null : words.plain(),
                                    null))));
        }
    }

    private Map<Integer, Translation.OfPage> words(Optional<StoredFile> translation) throws IOException {
        if (translation.isEmpty()) {
            return Map.of();
        }
        try (InputStream in = files.open(translation.get().sha256())) {
            return json.read(in, TRANSLATION).pages().stream()
                    .collect(Collectors.toMap(Translation.OfPage::number, Function.identity()));
        }
    }

    private static String sha256(Optional<StoredFile> file) {
        return file.map(StoredFile::sha256).orElse("");
    }
}
