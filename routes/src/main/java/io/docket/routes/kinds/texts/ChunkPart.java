package io.docket.routes.kinds.texts;

import io.docket.processors.split.Chunk;
import io.docket.processors.split.TextChunks;
import io.docket.routes.flow.PartWork;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.files.PartFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Cuts one part of a long text into chunks, the same as when the whole is cut. */
@Component("chunkTextPart")
class ChunkPart {
    private final TextChunks chunks;
    private final PartFiles files;
    private final Json json;

    ChunkPart(TextChunks chunks, PartFiles files, Json json) {
        this.chunks = chunks;
        this.files = files;
        this.json = json;
    }

    public PartWork chunk(@Body PartWork work) throws IOException {
        TextPlan plan = json.read(work.plan().body(), TextPlan.class);
        TextTask task = json.read(work.part().task(), TextTask.class);
        try (InputStream in = files.open(work.plan().id(), plan.textSha256())) {
            in.skipNBytes(task.offset());
            String text = new String(in.readNBytes(task.bytes()), StandardCharsets.UTF_8);
            List<Chunk> cut = chunks.cut(text).stream()
                    .map(chunk -> new Chunk(
                            task.firstChunk() + chunk.index(),
                            task.start() + chunk.start(),
                            task.start() + chunk.end()))
                    .toList();
            return work.withResult(json.write(new TextPart(cut)));
        }
    }
}
