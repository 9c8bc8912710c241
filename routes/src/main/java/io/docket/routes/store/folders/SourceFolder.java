package io.docket.routes.store.folders;

import io.docket.routes.store.files.Digests;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder, of this machine or of a server, that others write to. Names are paths of one name, with the bytes that the file
 * system has. Links are seen as what they are, and never followed.
 */
public interface SourceFolder extends Closeable {
    /** Returns the names in it, in no order; once. */
    Iterable<Path> names() throws IOException;

    /** Returns what has one of these names, as cheaply as that can be known; empty when nothing has any more. */
    Optional<FolderFile> listed(Path name) throws IOException;

    /** Looks at what has a name now; empty when nothing has. */
    Optional<FolderFile> find(Path name) throws IOException;

    /**
     * Opens a file that is still what it was when it was looked at; its stream fails at its end when it was written to
     * meanwhile.
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

    /** Gives a file a name in another folder of the same place, a free one; a link is moved itself. */
    void move(Path name, SourceFolder target, Path as) throws IOException;

    void delete(Path name) throws IOException;

    /**
     * Returns what tells a file from every other that ever lies here.
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
