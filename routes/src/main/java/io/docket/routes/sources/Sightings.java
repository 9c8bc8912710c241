package io.docket.routes.sources;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How files looked when they were seen first like this, by our own clock: that of a server or disk may be another. */
final class Sightings {
    /** Beyond it all are forgotten, and have to be seen twice again. */
    private static final int MOST = 200_000;

    private final Map<Path, Sight> sights = new HashMap<>();

    private record Sight(Object look, long atNanos) {}

    /** Returns whether a file has looked the same for some time, by this look and one that long ago. */
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

    /** Forgets all others. */
    synchronized void keep(Set<Path> names) {
        sights.keySet().retainAll(names);
    }
}
