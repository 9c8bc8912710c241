package io.docket.routes.sources;

import io.docket.routes.store.folders.FolderFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Files that could not be taken are tried less and less often, so that many of them never keep others waiting. */
final class Retries {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 5;

    private final Map<Path, Retry> retries = new HashMap<>();

    private record Retry(FolderFile file, int tries, long dueNanos) {}

    /** Returns whether a file may be tried: for the first time, when it has changed, or when its time has come. */
    boolean isDue(FolderFile file) {
        Retry retry = retries.get(file.name());
        return retry == null || !retry.file().isSame(file) || System.nanoTime() - retry.dueNanos() >= 0;
    }

    /** Notes a try; unless {@link #done} follows, it failed. */
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

    /** Forgets all others. */
    void keep(Set<Path> names) {
        retries.keySet().retainAll(names);
    }

    /** Returns how long to wait after so many tries that failed before: 1 s, doubling to 32 s. */
    static Duration pause(int tries) {
        return FIRST.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    }
}
