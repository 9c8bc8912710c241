package io.docket.routes.store;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps bytes in an S3 store, each object named by its SHA-256, and copies of those in use on this machine. */
@Component
@ConditionalOnSetting(name = DocumentFiles.SETTING, prefix = "s3://")
class S3Files implements DocumentFiles {
    /** Whoever wants a file that is being fetched waits for it; keys share few locks, which is as good here. */
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

    /** What has just been kept is what is read next. */
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
        try (Scratch copy = new Scratch(scratch)) {
            bucket.get(sha256, copy.out());
            if (!copy.finish().sha256().equals(sha256)) {
                throw new IOException("The stored file " + sha256 + " is damaged");
            }
            return cache.take(sha256, copy.path());
        }
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
