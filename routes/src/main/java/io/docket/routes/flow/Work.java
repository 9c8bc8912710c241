package io.docket.routes.flow;

import io.docket.processors.document.DocumentKind;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.Page;
import io.docket.processors.document.Progress;
import io.docket.processors.split.Chunk;
import io.docket.routes.store.Artifact;
import io.docket.routes.store.DocumentRow;
import io.docket.routes.store.RecordBody;
import io.docket.routes.store.StoredFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document in hand, and what its stages have found so far; handed from stage to stage within one process.
 *
 * @param worker the holder of its lease
 * @param kind as far as is known: a PDF may turn out to be a text
 * @param file the original, on this machine
 * @param pages empty when it has none
 * @param text of a text only
 * @param chunks of a text only
 * @param invoice of an invoice only
 * @param record null until the last stage
 */
public record Work(
        DocumentRow document,
        String worker,
        DocumentKind kind,
        Path file,
        Progress progress,
        List<Page> pages,
        @Nullable String text,
        List<Chunk> chunks,
        @Nullable Invoice invoice,
        @Nullable RecordBody record,
        Map<Artifact, StoredFile> artifacts) {

    /** A document that has just been claimed. */
    public static Work claimed(DocumentRow document, String worker, Path file, Progress progress) {
        return new Work(
                document, worker, document.kind(), file, progress, List.of(), null, List.of(), null, null, Map.of());
    }

    public Work withKind(DocumentKind found) {
        return new Work(document, worker, found, file, progress, pages, text, chunks, invoice, record, artifacts);
    }

    public Work withPages(List<Page> read) {
        return new Work(document, worker, kind, file, progress, read, text, chunks, invoice, record, artifacts);
    }

    public Work withText(String read) {
        return new Work(document, worker, kind, file, progress, pages, read, chunks, invoice, record, artifacts);
    }

    public Work withChunks(List<Chunk> cut) {
        return new Work(document, worker, kind, file, progress, pages, text, cut, invoice, record, artifacts);
    }

    public Work withInvoice(Invoice read) {
        return new Work(document, worker, kind, file, progress, pages, text, chunks, read, record, artifacts);
    }

    public Work withRecord(RecordBody made) {
        return new Work(document, worker, kind, file, progress, pages, text, chunks, invoice, made, artifacts);
    }

    /** The same with one more artifact. */
    public Work with(Artifact artifact, StoredFile stored) {
        Map<Artifact, StoredFile> more = new EnumMap<>(Artifact.class);
        more.putAll(artifacts);
        more.put(artifact, stored);
        return new Work(document, worker, kind, file, progress, pages, text, chunks, invoice, record, more);
    }
}
