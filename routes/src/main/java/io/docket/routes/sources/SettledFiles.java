package io.docket.routes.sources;

import java.io.File;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets a file pass that is complete: its size and time have stayed the same for two seconds. On this machine its own time
 * says so; a server's clock may be another, so there two looks have to find the same.
 */
final class SettledFiles implements GenericFileFilter<Object> {
    static final Duration AGE = Duration.ofSeconds(2);

    /** Beyond it all are forgotten, and have to be seen twice again. */
    private static final int MOST = 200_000;

    private final Map<String, Sight> sights = new HashMap<>();

    /** How a file looked when it was seen first like this. */
    private record Sight(long size, long modified, long atNanos) {}

    @Override
    public synchronized boolean accept(GenericFile<Object> file) {
        if (file.isDirectory()) {
            return true;
        }
        return (file.getFile() instanceof File local && isOld(local))
                || isUnchanged(file.getAbsoluteFilePath(), file.getFileLength(), file.getLastModified());
    }

    private static boolean isOld(File file) {
        return System.currentTimeMillis() - file.lastModified() >= AGE.toMillis();
    }

    private boolean isUnchanged(String path, long size, long modified) {
        if (sights.size() > MOST) {
            sights.clear();
        }
        Sight now = new Sight(size, modified, System.nanoTime());
        @Nullable Sight before = sights.get(path);
        if (before == null || before.size() != size || before.modified() != modified) {
            sights.put(path, now);
            return false;
        }
        return now.atNanos() - before.atNanos() >= AGE.toNanos();
    }
}
