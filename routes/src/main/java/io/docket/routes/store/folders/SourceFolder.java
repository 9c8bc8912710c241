package io.docket.routes.store.folders;

import io.docket.routes.store.files.Digests;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A local or remote folder that other programs write to. Names are relative paths with the raw bytes of the file
 * system. Links are reported as links, and never followed.
 */
public interface SourceFolder extends Closeable {
    /** Returns the names in it, in no order; may be called only once. */
    Iterable<Path> names() throws IOException;

    /** Returns the attributes of a listed name, from the listing if possible; empty when it is gone. */
    Optional<FolderFile> listed(Path name) throws IOException;

    /** Returns the present attributes of a name; empty when it does not exist. */
    Optional<FolderFile> find(Path name) throws IOException;

    /**
     * Opens a file if it is unchanged since {@code seen}; the stream fails at its end if it was written to meanwhile.
     */
    InputStream open(FolderFile seen) throws IOException;

    /**
     * Opens a folder below; empty when it is not there.
     *
     * @throws NoFolderException when it is a link or no folder
     */
    Optional<SourceFolder> findBelow(String name) throws IOException;

    /**
     * Opens a folder below, and makes it when it is not there.
     *
     * @throws NoFolderException when it is a link or no folder
     */
    SourceFolder below(String name) throws IOException;

    /** Moves a file to an unused name in another folder of the same place; a link itself is moved, not its target. */
    void move(Path name, SourceFolder target, Path as) throws IOException;

    void delete(Path name) throws IOException;

    /**
     * Returns a key that identifies a file among all that ever lie here.
     *
     * @param kept its name as it is kept after the move
     */
    String key(FolderFile file, byte[] kept);

    /** Returns the SHA-256 of a file's bytes, in small letters. */
    default String sha256(FolderFile seen) throws IOException {
        try (InputStream in = open(seen)) {
            return Digests.sha256(in);
        }
    }
}
