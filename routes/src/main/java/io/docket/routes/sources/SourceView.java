package io.docket.routes.sources;

import io.docket.routes.store.sources.SourceRow;
import io.docket.routes.store.sources.SourceRows.LastFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source as clients see it.
 *
 * @param team whose documents it brings
 * @param state {@code running}, {@code paused}, {@code unreachable}, {@code failing}, {@code stopped} or
 *     {@code invalid}
 * @param process the one that fetches; null when none does
 */
record SourceView(
        String name,
        String team,
        String type,
        String address,
        String schedule,
        String state,
        @Nullable String reason,
        @Nullable String pausedBy,
        @Nullable String process,
        @Nullable Instant lastPollAt,
        @Nullable LastFile lastFile,
        Counts counts,
        @Nullable String lastError,
        @Nullable Instant lastErrorAt) {

    /** @param waiting files that cannot be taken now, by the last look */
    record Counts(long taken, long failed, long refused, int waiting) {}

    static SourceView of(SourceRow row, long taken, long failed, @Nullable LastFile lastFile) {
        SourceRow.Report report = row.report();
        String state = state(row);
        return new SourceView(
                row.name(),
                row.team(),
                row.kind(),
                row.address(),
                row.schedule(),
                state,
                reason(row, state),
                row.pausedBy(),
                row.isHeld() ? row.holder() : null,
                report.lastPollAt(),
                lastFile,
                new Counts(taken, failed, row.refused(), report.putOff()),
                report.lastError(),
                report.lastErrorAt());
    }

    private static String state(SourceRow row) {
        if (row.fault() != null) {
            return "invalid";
        }
        if (row.isPaused()) {
            return "paused";
        }
        return row.isHeld() ? row.report().health() : "stopped";
    }

    private static @Nullable String reason(SourceRow row, String state) {
        return switch (state) {
            case "invalid" -> row.fault();
            case SourceState.UNREACHABLE, SourceState.FAILING -> row.report().lastError();
            case "stopped" -> "No process with the role sources fetches from it";
            default -> null;
        };
    }
}
