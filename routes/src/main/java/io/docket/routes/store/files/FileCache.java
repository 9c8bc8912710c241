package io.docket.routes.store.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An LRU cache of stored files on this machine, with a size limit. Files used within the last minutes are kept even
 * above the limit, because they may be about to be read.
 */
final class FileCache {
    private static final Duration IN_USE = Duration.ofMinutes(10);

    private final Path folder;
    private final long limit;
    private long size;

    FileCache(Path folder, long limit) throws IOException {
        this.folder = folder;
        this.limit = limit;
        size = list().stream().mapToLong(Copy::size).sum();
    }

    /** Returns the copy under a key, if there is one, and counts it as used. */
    Optional<Path> find(String key) throws IOException {
        Path copy = folder.resolve(key);
        try {
            Files.setLastModifiedTime(copy, FileTime.from(Instant.now()));
            return Optional.of(copy);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Moves a file of the same file system into the cache, and returns its new path. */
    Path take(String key, Path file) throws IOException {
        Path copy = folder.resolve(key);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        // Without an fsync, a power cut could leave an empty copy, which would be served for ever.
        Durable.forceBytes(file);
        long added = Files.size(file);
        synchronized (this) {
            boolean known = Files.exists(copy);
            Files.move(file, copy, StandardCopyOption.ATOMIC_MOVE);
            size += known ? 0 : added;
            if (size > limit) {
                trim(Instant.now().minus(IN_USE));
            }
        }
        return copy;
    }

    private void trim(Instant unusedSince) throws IOException {
        List<Copy> copies = list();
        size = copies.stream().mapToLong(Copy::size).sum();
        for (Copy copy : copies) {
            if (size <= limit || copy.used().isAfter(unusedSince)) {
                return;
            }
            Files.deleteIfExists(copy.path());
            size -= copy.size();
        }
    }

    /** Returns all copies, least recently used first. */
    private List<Copy> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(FileCache::copy)
                    .sorted(Comparator.comparing(Copy::used))
                    .toList();
        }
    }

    private static Copy copy(Path path) {
        try {
            return new Copy(
                    path, Files.size(path), Files.getLastModifiedTime(path).toInstant());
        } catch (NoSuchFileException e) {
            // The cache may be emptied by hand at any time.
            return new Copy(path, 0, Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Copy(Path path, long size, Instant used) {}
}
