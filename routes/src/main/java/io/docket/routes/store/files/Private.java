package io.docket.routes.store.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Creates files and folders that only Docket's own user can read, on file systems with POSIX permissions. */
public final class Private {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private Private() {}

    /** Returns the attributes for a new file in an existing folder. */
    public static FileAttribute<?>[] file(Path folder) throws IOException {
        return attributes(folder, FILE);
    }

    /** Makes a folder and its parents; existing ones are left unchanged. */
    public static Path folder(Path path) throws IOException {
        Path there = path;
        while (!Files.exists(there)) {
            there = there.resolveSibling(".").normalize();
        }
        return Files.createDirectories(path, attributes(there, FOLDER));
    }

    /** Makes an empty file where there is none. */
    public static void create(Path file) throws IOException {
        try {
            Files.createFile(file, file(file.resolveSibling(".")));
        } catch (FileAlreadyExistsException e) {
            // It exists already.
        }
    }

    /** Removes other users' permissions from a file or folder, if it exists. */
    public static void close(Path path) throws IOException {
        if (Files.exists(path) && knowsUsers(path)) {
            Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
        }
    }

    private static FileAttribute<?>[] attributes(Path folder, Set<PosixFilePermission> permissions) throws IOException {
        return knowsUsers(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsUsers(Path path) throws IOException {
        FileStore store = Files.getFileStore(path);
        return store.supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
