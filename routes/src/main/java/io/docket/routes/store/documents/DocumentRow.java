package io.docket.routes.store.documents;

import io.docket.routes.store.accounts.OtherWords;
import io.docket.routes.store.accounts.SenderData;
import io.docket.routes.store.jobs.JobProgress;
import io.docket.routes.store.jobs.Lane;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document as the database has it, with the progress of its job.
 *
 * @param team that the document belongs to
 * @param lane that its job waits in
 * @param pipeline the requested one; null for that of its kind
 * @param cut whether it was cut into parts
 * @param priority of its job: 0 to 9, 4 is usual, as in JMS
 * @param charsetName of its text, as its sender says; null when it has to be found out
 * @param metadata names and values of the sender's own
 * @param words that a text is wanted in beside its own
 * @param simulate what is to happen while it is processed; null for nothing
 * @param parent the archive or mail that it was in; null for none
 * @param duplicateOf the earlier document of the team with the same bytes; null for the first
 * @param holds why it cannot be finalized yet
 * @param seq of its newest event: the version of everything shown about it
 * @param revision of its record, 0 before there is one
 */
public record DocumentRow(
        String id,
        String jobId,
        String owner,
        String team,
        String source,
        String fileName,
        String mediaType,
        String kind,
        long sizeBytes,
        String sha256,
        @Nullable String clientName,
        @Nullable String reportId,
        @Nullable String schemaName,
        @Nullable String charsetName,
        Map<String, String> metadata,
        OtherWords words,
        @Nullable String simulate,
        @Nullable Parent parent,
        @Nullable String duplicateOf,
        Set<Hold> holds,
        Status status,
        Stage stage,
        Review review,
        Lane lane,
        @Nullable String pipeline,
        boolean cut,
        int priority,
        int attempt,
        @Nullable Failure failure,
        long seq,
        int revision,
        InvoiceKeys keys,
        Instant uploadedAt,
        Instant updatedAt,
        @Nullable Instant completedAt,
        @Nullable Instant finalizedAt,
        @Nullable String finalizedBy,
        @Nullable JobProgress progress,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Returns what its sender said of it. */
    public SenderData said() {
        return new SenderData(clientName, reportId, schemaName, charsetName, metadata, words, simulate);
    }

    /** Returns the charset that its sender says it is in; null when it has to be found out. */
    public @Nullable Charset charset() {
        return charsetName == null ? null : Charset.forName(charsetName);
    }
}
