package io.docket.routes.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A folder from which other systems fetch files. A symbolic link that exists at the start is the operator's and is
 * resolved; links that others put in its place later, or into it under a name that we write, are never followed.
 */
public final class OutFolder {
    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private final Path path;

    private OutFolder(Path path) {
        this.path = path;
    }

    /** Returns the folder, which need not be there before the first file is written. */
    public static OutFolder of(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        return new OutFolder(Files.exists(absolute) ? absolute.toRealPath() : absolute);
    }

    /**
     * Writes or replaces a file atomically, after an fsync, so that it is never visible incomplete, not even after a
     * power cut.
     *
     * @throws IOException when the folder is a link by now, or a file cannot be written
     */
    @SuppressWarnings("StreamResourceLeak") // closed as what it is
    public void write(String name, InputStream bytes) throws IOException {
        Files.createDirectories(path.getParent());
        try (SecureDirectoryStream<Path> parent = secure(Files.newDirectoryStream(path.getParent()));
                SecureDirectoryStream<Path> folder = open(parent)) {
            Path hidden = Path.of("." + name).getFileName();
            deleteIfThere(folder, hidden);
            try (FileChannel channel = (FileChannel) folder.newByteChannel(hidden, NEW)) {
                bytes.transferTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            folder.move(hidden, folder, Path.of(name).getFileName());
        }
        Durable.forceNames(path);
    }

    private SecureDirectoryStream<Path> open(SecureDirectoryStream<Path> parent) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(path);
        }
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(path + " is a link or no folder, and nothing is written through it");
        }
        return secure(parent.newDirectoryStream(path.getFileName(), LinkOption.NOFOLLOW_LINKS));
    }

    private static void deleteIfThere(SecureDirectoryStream<Path> folder, Path name) throws IOException {
        try {
            folder.deleteFile(name);
        } catch (NoSuchFileException e) {
            // The normal case: the former temporary file was renamed.
        }
    }

    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> stream) throws IOException {
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        stream.close();
        throw new IOException("This system cannot write files without following links");
    }
}
