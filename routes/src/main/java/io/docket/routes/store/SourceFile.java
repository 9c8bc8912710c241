package io.docket.routes.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A file in a folder that others write to. */
public final class SourceFile {
    private SourceFile() {}

    public static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    /**
     * Returns what tells this file from every other that ever lies in the folder: a file of the same name and bytes
     * that comes later has another inode, because this one is only moved within its file system.
     */
    public static String key(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return file.getFileName() + ":" + attributes.fileKey() + ":" + attributes.size() + ":"
                + attributes.lastModifiedTime();
    }
}
