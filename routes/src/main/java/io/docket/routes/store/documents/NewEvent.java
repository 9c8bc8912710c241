package io.docket.routes.store.documents;

import io.docket.routes.store.jobs.JobProgress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that has not been numbered yet.
 *
 * @param name what happened
 * @param stage in which it happened
 * @param detail further details; null for none
 */
public record NewEvent(
        EventName name,
        Stage stage,
        @Nullable JobProgress progress,
        @Nullable Failure failure,
        @Nullable Map<String, Object> detail) {

    /** An event without details. */
    public static NewEvent of(EventName name, Stage stage) {
        return new NewEvent(name, stage, null, null, null);
    }

    /** An event with details. */
    public static NewEvent of(EventName name, Stage stage, Map<String, Object> detail) {
        return new NewEvent(name, stage, null, null, detail);
    }

    /** An event with the progress of the job. */
    public static NewEvent of(EventName name, Stage stage, JobProgress progress) {
        return new NewEvent(name, stage, progress, null, null);
    }

    /** The event that an archive or mail was unpacked. */
    public static NewEvent unpacked(Result.Children children) {
        List<String> leftOut =
                children.leftOut().stream().map(Result.LeftOutFile::name).toList();
        return of(
                EventName.UNPACKING_COMPLETED,
                Stage.SPLIT,
                Map.of("documents", children.documents(), "left_out", leftOut));
    }

    /** The same with a failure. */
    public NewEvent with(Failure reason) {
        return new NewEvent(name, stage, progress, reason, detail);
    }
}
