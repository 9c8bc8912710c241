package io.docket.routes.store.folders;

import io.docket.routes.store.files.VerifiedStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A local folder that other programs write to. Its files and subfolders are accessed relative to its open descriptor,
 * never through a link; a file that is replaced between listing and opening is detected before a byte is read. The
 * folder itself is configured by the operator, and may be a link.
 */
public final class WatchedFolder implements SourceFolder {
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    private static final String ATTRIBUTES =
            "unix:fileKey,size,lastModifiedTime,ctime,nlink,isRegularFile,isDirectory,isSymbolicLink";

    private final Path path;
    private final SecureDirectoryStream<Path> stream;
    private boolean stuck;
    private boolean unwanted;

    private WatchedFolder(Path path, DirectoryStream<Path> stream) throws IOException {
        if (!(stream instanceof SecureDirectoryStream<Path> secure)) {
            stream.close();
            throw new IOException("This system cannot open files without following links");
        }
        this.path = path;
        this.stream = secure;
    }

    @SuppressWarnings("StreamResourceLeak") // closed with this
    public static WatchedFolder open(Path folder) throws IOException {
        return new WatchedFolder(folder, Files.newDirectoryStream(folder));
    }

    /** Returns whether the folder exists and can be listed. */
    public static boolean isThere(Path folder) {
        return Files.isDirectory(folder) && Files.isReadable(folder);
    }

    /** Makes a folder with those above it, unless it is there. */
    public static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    @Override
    public Optional<SourceFolder> findBelow(String name) throws IOException {
        return Files.exists(path.resolve(name), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(below(name))
                : Optional.empty();
    }

    @Override
    public WatchedFolder below(String name) throws IOException {
        Path there = path.resolve(name);
        if (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.createDirectory(there);
            } catch (FileAlreadyExistsException e) {
                // It was created meanwhile.
            }
        }
        if (!Files.isDirectory(there, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoFolderException(name);
        }
        return new WatchedFolder(there, stream.newDirectoryStream(Path.of(name), LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public Iterable<Path> names() {
        Iterator<Path> all = stream.iterator();
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Path next() {
                return all.next().getFileName();
            }
        };
    }

    @Override
    public Optional<FolderFile> listed(Path name) throws IOException {
        return find(name);
    }

    @Override
    public Optional<FolderFile> find(Path name) throws IOException {
        try {
            return Optional.of(look(name));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Reads the attributes of a name, without following links. */
    public FolderFile look(Path name) throws IOException {
        Map<String, Object> found = Files.readAttributes(path.resolve(name), ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        return new FolderFile(
                name,
                RawNames.shown(RawNames.bytes(name)),
                kind(found),
                String.valueOf(found.get("fileKey")),
                value(found, "size", Number.class).longValue(),
                value(found, "lastModifiedTime", FileTime.class),
                value(found, "ctime", FileTime.class),
                value(found, "nlink", Number.class).intValue());
    }

    private static <T> T value(Map<String, Object> found, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(found.get(name), name));
    }

    private static FolderFile.Kind kind(Map<String, Object> found) {
        if (Boolean.TRUE.equals(found.get("isSymbolicLink"))) {
            return FolderFile.Kind.LINK;
        }
        if (Boolean.TRUE.equals(found.get("isDirectory"))) {
            return FolderFile.Kind.FOLDER;
        }
        return Boolean.TRUE.equals(found.get("isRegularFile")) ? FolderFile.Kind.FILE : FolderFile.Kind.OTHER;
    }

    /**
     * Opens a file if it is unchanged since {@code seen}; the stream fails at its end if it was written to meanwhile. A
     * replaced file, even if it was restored again, has another inode or ctime, and nothing of it is read. Opening has
     * a timeout, see {@link Opening}.
     */
    @Override
    public InputStream open(FolderFile seen) throws IOException {
        verify(seen);
        SeekableByteChannel channel =
                Opening.of(() -> stream.newByteChannel(seen.name(), READ), this::stick, this::unstick);
        try {
            verify(seen);
            return new VerifiedStream(Channels.newInputStream(channel), () -> verify(seen));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Checked both by path and by descriptor, so that the path still leads to the folder that was opened. */
    private void verify(FolderFile seen) throws IOException {
        FolderFile now = look(seen.name());
        if (now.kind() != FolderFile.Kind.FILE || now.links() != 1 || !now.isSame(seen) || !isHere(seen)) {
            throw new ChangedFileException("It changed while it was taken: it is still being written, or replaced");
        }
    }

    private boolean isHere(FolderFile seen) throws IOException {
        Object identity = stream.getFileAttributeView(
                        seen.name(), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes()
                .fileKey();
        return seen.identity().equals(String.valueOf(identity));
    }

    @Override
    public void move(Path name, SourceFolder target, Path as) throws IOException {
        if (target.find(as).isPresent()) {
            throw new FileAlreadyExistsException(as.toString());
        }
        stream.move(name, ((WatchedFolder) target).stream, as);
    }

    @Override
    public void delete(Path name) throws IOException {
        stream.deleteFile(name);
    }

    @Override
    public String key(FolderFile file, byte[] kept) {
        return file.key(kept);
    }

    /** Closing the directory stream would block until a hanging opening returns. */
    private synchronized void stick() {
        stuck = true;
    }

    private synchronized void unstick() throws IOException {
        stuck = false;
        if (unwanted) {
            stream.close();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        unwanted = true;
        if (!stuck) {
            stream.close();
        }
    }
}
