package io.docket.routes.documents;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import io.docket.processors.split.Chunk;
import io.docket.routes.flow.Answer;
import io.docket.routes.flow.Documents;
import io.docket.routes.store.Artifact;
import io.docket.routes.store.DocumentRow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** Answers the parts of a document. */
@Component
class PartsStep {
    private static final TypeReference<List<Chunk>> CHUNKS = new TypeReference<>() {};
    private static final TypeReference<List<Page>> PAGES = new TypeReference<>() {};

    private final Documents documents;
    private final Artifacts artifacts;
    private final Texts texts;

    PartsStep(Documents documents, Artifacts artifacts, Texts texts) {
        this.documents = documents;
        this.artifacts = artifacts;
        this.texts = texts;
    }

    public Answer chunks(@Header("id") String id) throws IOException {
        DocumentRow row = documents.get(id);
        List<Chunk> chunks = artifacts.read(row, Artifact.CHUNKS, CHUNKS);
        String text = texts.of(row);
        return Answer.ok(
                Map.of(
                        "chunks",
                        chunks.stream().map(chunk -> ChunkView.of(chunk, text)).toList()),
                row.seq());
    }

    public Answer pages(@Header("id") String id) throws IOException {
        DocumentRow row = documents.get(id);
        List<Page> pages = artifacts.read(row, Artifact.PAGES, PAGES);
        return Answer.ok(Map.of("pages", pages.stream().map(PageView::of).toList()), row.seq());
    }

    record ChunkView(int index, int start, int end, String text) {
        static ChunkView of(Chunk chunk, String text) {
            return new ChunkView(chunk.index(), chunk.start(), chunk.end(), text.substring(chunk.start(), chunk.end()));
        }
    }

    record PageView(int number, double width, double height, List<Word> words) {
        static PageView of(Page page) {
            return new PageView(
                    page.number(),
                    page.width(),
                    page.height(),
                    page.lines().stream().flatMap(List::stream).toList());
        }
    }
}
