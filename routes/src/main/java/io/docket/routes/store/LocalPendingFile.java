package io.docket.routes.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

/** Writes beside the store and hashes while writing, then gives the bytes their name. */
final class LocalPendingFile implements PendingFile {
    private static final int BUFFER = 1 << 16;

    private final Path part;
    private final Function<String, Path> place;
    private final FileChannel channel;
    private final MessageDigest digest;
    private final OutputStream out;

    LocalPendingFile(Path part, Function<String, Path> place) throws IOException {
        this.part = part;
        this.place = place;
        digest = sha256();
        channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public StoredFile keep() throws IOException {
        out.flush();
        channel.force(true);
        String key = HexFormat.of().formatHex(digest.digest());
        settle(place.apply(key));
        return new StoredFile(key, channel.position());
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }

    /** A hard link instead of a rename: it fails when the bytes are there already, and never replaces a file in use. */
    private void settle(Path target) throws IOException {
        Path folder = target.resolveSibling(".").normalize();
        Files.createDirectories(folder);
        try {
            Files.createLink(target, part);
            sync(folder);
        } catch (FileAlreadyExistsException e) {
            // The same bytes came before.
        }
    }

    /** Without it a power cut may lose the name of a file whose bytes are on disk. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
