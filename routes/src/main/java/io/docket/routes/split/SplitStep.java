package io.docket.routes.split;

import io.docket.processors.split.Chunk;
import io.docket.processors.split.TextChunks;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PendingFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Cuts a text into chunks. */
@Component
class SplitStep {
    private final TextChunks chunks;
    private final DocumentFiles files;
    private final Json json;

    SplitStep(TextChunks chunks, DocumentFiles files, Json json) {
        this.chunks = chunks;
        this.files = files;
        this.json = json;
    }

    public Work split(@Body Work work) throws IOException {
        String text = work.text();
        return text == null ? work : chunks(work, text);
    }

    private Work chunks(Work work, String text) throws IOException {
        List<Chunk> cut = chunks.cut(text);
        try (PendingFile textFile = files.create();
                PendingFile chunkFile = files.create()) {
            textFile.out().write(text.getBytes(StandardCharsets.UTF_8));
            json.write(chunkFile.out(), cut);
            return work.withChunks(cut).with(Artifact.TEXT, textFile.keep()).with(Artifact.CHUNKS, chunkFile.keep());
        }
    }
}
