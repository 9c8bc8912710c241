package io.docket.routes.store.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Cache of responses that are computed from artifacts, below {@code data/cache}, so that many readers cost no memory.
 * May be deleted at any time.
 */
@Component
public class ViewCache {
    private static final long LIMIT = 1L << 30;

    /** Striped locks by key, so that concurrent readers do not compute the same view twice. */
    private final Object[] locks =
            IntStream.range(0, 16).mapToObj(i -> new Object()).toArray();

    private final FileCache cache;
    private final Path scratch;

    ViewCache(DataFolder folder) throws IOException {
        cache = new FileCache(folder.sub("cache/views"), LIMIT);
        scratch = folder.sub("tmp/views");
        Scratch.clear(scratch);
    }

    /**
     * Computes a view.
     *
     * @param <E> why it may not be possible, beside the disk
     */
    @FunctionalInterface
    public interface Maker<E extends Exception> {
        void to(OutputStream out) throws IOException, E;
    }

    /**
     * Returns a view, made when it is not there.
     *
     * @param key identifies the view and all its inputs; valid as a file name
     */
    public <E extends Exception> LocalFile get(String key, Maker<E> maker) throws IOException, E {
        synchronized (locks[Math.floorMod(key.hashCode(), locks.length)]) {
            Optional<Path> found = cache.find(key);
            Path view = found.isPresent() ? found.get() : make(key, maker);
            return new LocalFile(view, Files.size(view));
        }
    }

    private <E extends Exception> Path make(String key, Maker<E> maker) throws IOException, E {
        try (Scratch made = new Scratch(scratch)) {
            maker.to(made.out());
            made.finish();
            return cache.take(key, made.path());
        }
    }
}
