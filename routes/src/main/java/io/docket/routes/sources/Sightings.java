package io.docket.routes.sources;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Since when files have been unchanged, measured by our own clock, because that of a server or disk may differ. */
final class Sightings {
    /** When there are more, all are forgotten and observed anew. */
    private static final int MOST = 200_000;

    private final Map<Path, Sight> sights = new HashMap<>();

    private record Sight(Object look, long atNanos) {}

    /** Returns whether a file was seen with the same attributes at least {@code time} ago. */
    synchronized boolean isUnchanged(Path name, Object look, Duration time) {
        if (sights.size() > MOST) {
            sights.clear();
        }
        Sight now = new Sight(look, System.nanoTime());
        @Nullable Sight before = sights.get(name);
        if (before == null || !before.look().equals(look)) {
            sights.put(name, now);
            return false;
        }
        return now.atNanos() - before.atNanos() >= time.toNanos();
    }

    synchronized void forget(Path name) {
        sights.remove(name);
    }

    /** Forgets files that are not among these. */
    synchronized void keep(Set<Path> names) {
        sights.keySet().retainAll(names);
    }
}
