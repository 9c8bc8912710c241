package io.docket.routes.flow;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.DocumentKind;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.Page;
import io.docket.processors.document.Progress;
import io.docket.processors.extract.PreparedPages;
import io.docket.processors.split.Chunk;
import io.docket.processors.unpack.Unpacked;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.files.StoredFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document in hand, and what its stages have found so far; handed from stage to stage within one process.
 *
 * @param worker the holder of its lease
 * @param kind as far as is known: a PDF may turn out to be a text
 * @param mediaType by its content; better known than when it came, if Docket has learned to read it since
 * @param file the original, on this machine
 * @param pages empty when it has none
 * @param prepared the pages as the rules of invoices want them; of an invoice only
 * @param text of a text only
 * @param chunks of a text only
 * @param invoice of an invoice only
 * @param unpacked what came out of an archive or mail; null for others, and for one that is held
 * @param record null until the last stage
 */
public record Work(
        DocumentRow document,
        String worker,
        DocumentKind kind,
        String mediaType,
        Path file,
        Progress progress,
        List<Page> pages,
        @Nullable PreparedPages prepared,
        @Nullable String text,
        List<Chunk> chunks,
        @Nullable Invoice invoice,
        @Nullable Unpacked unpacked,
        @Nullable RecordBody record,
        Map<Artifact, StoredFile> artifacts) {

    private static final Set<String> MAILS =
            Set.of(DetectedType.MAIL.mediaType(), DetectedType.OUTLOOK.mediaType(), DetectedType.TNEF.mediaType());

    /** Returns whether it is a mail, whose attached files become documents. */
    public boolean isMail() {
        return MAILS.contains(mediaType);
    }

    /** Returns whether files in it become documents of their own. */
    public boolean isContainer() {
        return kind == DocumentKind.ARCHIVE || isMail();
    }

    /** A document that has just been claimed. */
    public static Work claimed(DocumentRow document, String worker, Path file, Progress progress) {
        return new Work(
                document,
                worker,
                document.kind(),
                document.mediaType(),
                file,
                progress,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                Map.of());
    }

    public Work withKind(DocumentKind found) {
        return new Work(
                document, worker, found, mediaType, file, progress, pages, prepared, text, chunks, invoice, unpacked,
                record, artifacts);
    }

    /** The same, when it is known what the file is. */
    public Work withType(DetectedType type) {
        return new Work(
                document,
                worker,
                type.kind(),
                type.mediaType(),
                file,
                progress,
                pages,
                prepared,
                text,
                chunks,
                invoice,
                unpacked,
                record,
                artifacts);
    }

    public Work withPages(List<Page> read) {
        return new Work(
                document, worker, kind, mediaType, file, progress, read, null, text, chunks, invoice, unpacked, record,
                artifacts);
    }

    public Work withPrepared(PreparedPages ready) {
        return new Work(
                document, worker, kind, mediaType, file, progress, pages, ready, text, chunks, invoice, unpacked,
                record, artifacts);
    }

    public Work withText(String read) {
        return new Work(
                document, worker, kind, mediaType, file, progress, pages, null, read, chunks, invoice, unpacked, record,
                artifacts);
    }

    public Work withChunks(List<Chunk> cut) {
        return new Work(
                document, worker, kind, mediaType, file, progress, pages, prepared, text, cut, invoice, unpacked,
                record, artifacts);
    }

    public Work withInvoice(Invoice read) {
        return new Work(
                document, worker, kind, mediaType, file, progress, pages, null, text, chunks, read, unpacked, record,
                artifacts);
    }

    public Work withUnpacked(Unpacked out) {
        return new Work(
                document, worker, kind, mediaType, file, progress, pages, prepared, text, chunks, invoice, out, record,
                artifacts);
    }

    public Work withRecord(RecordBody made) {
        return new Work(
                document, worker, kind, mediaType, file, progress, pages, prepared, text, chunks, invoice, unpacked,
                made, artifacts);
    }

    /** The same with one more artifact. */
    public Work with(Artifact artifact, StoredFile stored) {
        Map<Artifact, StoredFile> more = new EnumMap<>(Artifact.class);
        more.putAll(artifacts);
        more.put(artifact, stored);
        return new Work(
                document, worker, kind, mediaType, file, progress, pages, prepared, text, chunks, invoice, unpacked,
                record, more);
    }
}
