package io.docket.routes.sources;

import io.docket.routes.store.folders.RawNames;
import io.docket.routes.store.sources.SourceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The state of a source in this process: whether it has the lease, and the outcome of the current poll. */
final class SourceState {
    static final String RUNNING = "running";
    static final String UNREACHABLE = "unreachable";
    static final String FAILING = "failing";

    private static final Logger log = LoggerFactory.getLogger(SourceState.class);

    /** Safety margin before the end of a lease, for clock differences and JVM pauses. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    /** Files that are logged one by one for each poll. */
    private static final int TOLD = 10;

    private final Source source;
    private @Nullable PollScheduler scheduler;
    private Runnable end = () -> {};
    private boolean mine;
    private Instant heldUntil = Instant.MIN;

    private int taken;
    private @Nullable String unreachable;
    private @Nullable String stopped;
    private Map<String, String> putOff = new LinkedHashMap<>();
    private Map<String, String> putOffBefore = Map.of();

    private int failures;
    private boolean more;
    private boolean awaitsRest;
    private String health = RUNNING;
    private @Nullable Instant lastPollAt;
    private @Nullable String lastError;
    private @Nullable Instant lastErrorAt;

    SourceState(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    /** Sets what to do when the source is removed. */
    synchronized void onStop(Runnable newEnd) {
        end = newEnd;
    }

    /** Releases the resources of the source. */
    synchronized void stopped() {
        end.run();
    }

    synchronized void attach(PollScheduler newScheduler) {
        scheduler = newScheduler;
    }

    /** Polls at once. */
    synchronized void pollNow() {
        if (scheduler != null) {
            scheduler.now();
        }
    }

    /** Takes over from the database who may fetch. */
    synchronized void seen(SourceRow row, String process) {
        mine = !row.isPaused() && process.equals(row.holder());
        heldUntil = row.leaseUntil() == null ? Instant.MIN : row.leaseUntil();
    }

    /** Records the renewed lease. */
    synchronized void leasedUntil(Instant until) {
        mine = true;
        heldUntil = until;
    }

    /** Returns whether a further file may be fetched. */
    synchronized boolean isOpen() {
        return mine && stopped == null && unreachable == null && Instant.now().isBefore(heldUntil.minus(MARGIN));
    }

    synchronized void begin() {
        taken = 0;
        unreachable = null;
        stopped = null;
        awaitsRest = false;
        putOff = new LinkedHashMap<>();
    }

    synchronized void taken() {
        taken++;
    }

    /** A file cannot be taken now and stays where it is. */
    synchronized void putOff(String file, String reason) {
        putOff.putIfAbsent(file, reason);
    }

    /** The same, with the former reason, for a file that was not tried in this poll. */
    synchronized void putOffAgain(String file) {
        putOff.put(file, putOffBefore.getOrDefault(file, "It could not be taken, and is tried again soon"));
    }

    /** A file may be complete, which only another look can tell. */
    synchronized void awaitRest() {
        awaitsRest = true;
    }

    /** No file can be taken now; all stay where they are. */
    synchronized void stop(String reason) {
        stopped = stopped == null ? reason : stopped;
    }

    synchronized void unreachable(String reason) {
        unreachable = unreachable == null ? reason : unreachable;
    }

    synchronized boolean hasTrouble() {
        return unreachable != null || stopped != null || !putOff.isEmpty();
    }

    /** Ends a poll, and logs what has changed since the poll before. */
    synchronized void end() {
        String before = health;
        lastPollAt = Instant.now();
        more = taken > 0 && !hasTrouble();
        failures = isWorthAWait() && taken == 0 ? failures + 1 : 0;
        if (unreachable != null) {
            health = UNREACHABLE;
            logChange(!before.equals(health) || !unreachable.equals(lastError), "cannot be reached", unreachable);
        } else if (stopped != null) {
            health = FAILING;
            logChange(!before.equals(health) || !stopped.equals(lastError), "leaves its files where they are", stopped);
        } else if (!putOff.isEmpty()) {
            health = FAILING;
            tellPutOff();
        } else {
            health = RUNNING;
            tellBack(before);
        }
        putOffBefore = putOff;
    }

    /** Whether the whole source is polled less often; one file that cannot be taken is no reason. */
    private boolean isWorthAWait() {
        return unreachable != null || stopped != null;
    }

    private void logChange(boolean isNew, String what, String reason) {
        if (isNew) {
            log.warn("Source {} {}: {}", source.name(), what, reason);
        }
        error(isNew, reason);
    }

    private void tellPutOff() {
        List<Map.Entry<String, String>> news = putOff.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(putOffBefore.get(entry.getKey())))
                .toList();
        news.stream()
                .limit(TOLD)
                .forEach(entry -> log.warn(
                        "Source {} leaves \"{}\" where it is: {}",
                        source.name(),
                        RawNames.line(entry.getKey()),
                        entry.getValue()));
        if (news.size() > TOLD) {
            log.warn("Source {} leaves {} more files where they are", source.name(), news.size() - TOLD);
        }
        Map.Entry<String, String> first =
                news.isEmpty() ? putOff.entrySet().iterator().next() : news.get(0);
        error(!news.isEmpty(), "\"" + RawNames.line(first.getKey()) + "\": " + first.getValue());
    }

    private void error(boolean isNew, String reason) {
        lastError = reason;
        lastErrorAt = isNew || lastErrorAt == null ? Instant.now() : lastErrorAt;
    }

    private void tellBack(String before) {
        if (!before.equals(RUNNING)) {
            log.info("Source {} works again", source.name());
        }
    }

    synchronized SourceRow.Report report() {
        return new SourceRow.Report(health, lastPollAt, lastError, lastErrorAt, putOffBefore.size());
    }

    /**
     * Returns the wait before the next poll: none if the last one took files without trouble, growing while it fails.
     */
    synchronized Duration nextWait(Duration longest) {
        Duration usual = source.schedule().next();
        if (more && isOpen()) {
            return Duration.ZERO;
        }
        if (failures == 0) {
            return awaitsRest && source.rest().compareTo(usual) < 0 ? source.rest() : usual;
        }
        long step = Math.max(100, source.schedule().pause() == null ? 1000 : usual.toMillis());
        long doubled = step << Math.min(failures - 1, 16);
        Duration retry = Duration.ofMillis(Math.min(doubled, Math.max(longest.toMillis(), step)));
        return source.schedule().pause() != null || retry.compareTo(usual) < 0 ? retry : usual;
    }
}
