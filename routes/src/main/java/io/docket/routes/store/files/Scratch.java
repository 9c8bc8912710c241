package io.docket.routes.store.files;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/** A new file whose bytes are hashed while they are written; it is deleted on closing, unless it was moved away. */
final class Scratch implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final FileChannel channel;
    private final MessageDigest digest;
    private final OutputStream out;

    Scratch(Path folder) throws IOException {
        path = folder.resolve(UUID.randomUUID().toString());
        digest = Digests.digest();
        channel = FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), Private.file(folder));
        out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
    }

    /** Deletes files older than a day, which killed processes have left in a folder. */
    static void clear(Path folder) throws IOException {
        clear(folder, Instant.now().minus(Duration.ofDays(1)));
    }

    /** Deletes what has been left in a folder before a moment. */
    static void clear(Path folder, Instant before) throws IOException {
        FileTime old = FileTime.from(before);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> Files.getLastModifiedTime(file).compareTo(old) < 0)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    Path path() {
        return path;
    }

    OutputStream out() {
        return out;
    }

    /** Ends the writing. */
    StoredFile finish() throws IOException {
        out.flush();
        return new StoredFile(HexFormat.of().formatHex(digest.digest()), channel.position());
    }

    /** Forces the bytes to disk. */
    void force() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
