package io.docket.routes.split;

import io.docket.processors.document.DocumentKind;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.split.Chunk;
import io.docket.processors.split.CsvSplitter;
import io.docket.processors.split.CsvTable;
import io.docket.processors.split.TextChunks;
import io.docket.routes.flow.Work;
import io.docket.routes.store.Artifact;
import io.docket.routes.store.DocumentFiles;
import io.docket.routes.store.Json;
import io.docket.routes.store.PendingFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Cuts a text into chunks; of a table it makes sure that there is a header to read rows under. */
@Component
class SplitStep {
    private static final Logger log = LoggerFactory.getLogger(SplitStep.class);

    private final TextChunks chunks;
    private final CsvSplitter tables;
    private final DocumentFiles files;
    private final Json json;

    SplitStep(TextChunks chunks, CsvSplitter tables, DocumentFiles files, Json json) {
        this.chunks = chunks;
        this.tables = tables;
        this.files = files;
        this.json = json;
    }

    public Work split(@Body Work work) throws IOException, UnreadableDocumentException {
        String text = work.text();
        if (text != null) {
            return chunks(work, text);
        }
        if (work.kind() == DocumentKind.TABLE) {
            judgeHeader(work);
        }
        return work;
    }

    private void judgeHeader(Work work) throws IOException, UnreadableDocumentException {
        try (CsvTable table = tables.open(work.file())) {
            log.info(
                    "Table {} has {} columns",
                    work.document().id(),
                    table.header().size());
        }
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
