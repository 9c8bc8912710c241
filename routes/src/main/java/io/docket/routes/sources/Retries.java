package io.docket.routes.sources;

import io.docket.routes.store.folders.FolderFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Backoff for files that could not be taken, so that many of them do not delay the others. */
final class Retries {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 5;

    private final Map<Path, Retry> retries = new HashMap<>();

    private record Retry(FolderFile file, int tries, long dueNanos) {}

    /** Returns whether a file may be tried: for the first time, after a change, or when its wait is over. */
    boolean isDue(FolderFile file) {
        Retry retry = retries.get(file.name());
        return retry == null || !retry.file().isSame(file) || System.nanoTime() - retry.dueNanos() >= 0;
    }

    /** Records a try, which counts as failed unless {@link #done} follows. */
    void begin(FolderFile file) {
        Retry before = retries.get(file.name());
        int tries = before == null || !before.file().isSame(file) ? 0 : before.tries() + 1;
        retries.put(
                file.name(),
                new Retry(file, tries, System.nanoTime() + pause(tries).toNanos()));
    }

    void done(FolderFile file) {
        retries.remove(file.name());
    }

    /** Forgets files that are not among these. */
    void keep(Set<Path> names) {
        retries.keySet().retainAll(names);
    }

    /** Returns the wait after a number of failed tries: 1 s, doubling up to 32 s. */
    static Duration pause(int tries) {
        return FIRST.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    }
}
