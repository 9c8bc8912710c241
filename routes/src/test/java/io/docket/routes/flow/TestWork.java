package io.docket.routes.flow;

import io.docket.routes.store.accounts.OtherWords;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.InvoiceKeys;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.Review;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.jobs.JobProgress;
import io.docket.routes.store.jobs.Lane;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Documents in hand that no database knows. */
public final class TestWork {
    private TestWork() {}

    /** One that has just been claimed. */
    public static Work of(Kind kind, String mediaType, Path file) {
        return Work.claimed(row(kind, mediaType), "worker", kind, file, (done, total, unit) -> {});
    }

    private static DocumentRow row(Kind kind, String mediaType) {
        Instant now = Instant.EPOCH;
        return new DocumentRow(
                "document",
                "job",
                "test",
                "default",
                "test",
                "test.bin",
                mediaType,
                kind.id(),
                1,
                "0".repeat(64),
                null,
                null,
                null,
                null,
                Map.of(),
                OtherWords.NONE,
                null,
                null,
                null,
                Set.of(),
                Status.PROCESSING,
                Stage.EXTRACT,
                Review.NONE,
                kind.lane(),
                null,
                false,
                4,
                1,
                null,
                1,
                0,
                InvoiceKeys.NONE,
                now,
                now,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A kind that has nothing of its own. */
    public record PlainKind(String id) implements Kind {
        @Override
        public Lane lane() {
            return Lane.INTERACTIVE;
        }

        @Override
        public Set<String> mediaTypes() {
            return Set.of();
        }

        @Override
        public List<Class<?>> processors() {
            return List.of();
        }

        @Override
        public JobProgress whole(RecordBody record) {
            return JobProgress.whole(1, "files");
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public List<String> cells(RecordBody record) {
            return List.of();
        }
    }
}
