package io.docket.routes.store.files;

import jakarta.annotation.PreDestroy;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Stores bytes in an S3 bucket, each object named by its SHA-256, with a local cache of those in use. */
@Component
@ConditionalOnSetting(name = DocumentFiles.SETTING, prefix = "s3://")
class S3Files implements DocumentFiles {
    private static final String TRASH = "trash/";

    /** Striped locks by key, so that a file is fetched only once by concurrent readers. */
    private final Object[] locks =
            IntStream.range(0, 64).mapToObj(i -> new Object()).toArray();

    private final S3Bucket bucket;
    private final FileCache cache;
    private final Path scratch;

    S3Files(@Value("${docket.files}") String address, S3Properties properties, DataFolder folder) throws IOException {
        bucket = new S3Bucket(address, properties);
        cache = new FileCache(folder.sub("cache/files"), properties.cache().toBytes());
        scratch = folder.sub("tmp/files");
        Scratch.clear(scratch);
    }

    @Override
    public PendingFile create() throws IOException {
        return new S3PendingFile(scratch, this::keep);
    }

    /** Caches the file, because it is usually read next. */
    private void keep(StoredFile file, Path bytes) throws IOException {
        bucket.put(file.sha256(), bytes, file.sizeBytes());
        cache.take(file.sha256(), bytes);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(local(sha256));
    }

    @Override
    public Path local(String sha256) throws IOException {
        DocumentFiles.check(sha256);
        synchronized (locks[Math.floorMod(sha256.hashCode(), locks.length)]) {
            Optional<Path> copy = cache.find(sha256);
            return copy.isPresent() ? copy.get() : fetch(sha256);
        }
    }

    private Path fetch(String sha256) throws IOException {
        try {
            return fetch(sha256, sha256);
        } catch (FileNotFoundException e) {
            // It was stored again at the very moment when it was deleted as an orphan; see {@link #delete}.
            Path found = fetch(TRASH + sha256, sha256);
            bucket.put(sha256, found, Files.size(found));
            return found;
        }
    }

    private Path fetch(String key, String sha256) throws IOException {
        try (Scratch copy = new Scratch(scratch)) {
            bucket.get(key, copy.out());
            if (!copy.finish().sha256().equals(sha256)) {
                throw new IOException("The stored file " + sha256 + " is damaged");
            }
            return cache.take(sha256, copy.path());
        }
    }

    @Override
    public void old(Instant before, Visitor visitor) throws IOException {
        bucket.old("", before, objects -> {
            objects.keySet().removeIf(key -> !key.matches("[0-9a-f]{64}"));
            visitor.visit(objects);
        });
    }

    /**
     * Another process may store the same bytes between the check and the deletion, and S3 has no way to exclude that.
     * So the object is moved to the trash for the same time again, from which {@link #local} restores it.
     */
    @Override
    public boolean delete(String sha256, Instant before) throws IOException {
        if (!bucket.isOlder(sha256, before)) {
            return false;
        }
        bucket.move(sha256, TRASH + sha256);
        return true;
    }

    @Override
    public void deleteHalfDone(Instant before) throws IOException {
        Scratch.clear(scratch, before);
        bucket.old(TRASH, before, objects -> {
            for (String key : objects.keySet()) {
                bucket.delete(key);
            }
        });
        bucket.abortOld(before);
    }

    @Override
    public void probe() throws IOException {
        new Scratch(scratch).close();
        bucket.probe();
    }

    @PreDestroy
    void close() {
        bucket.close();
    }
}
