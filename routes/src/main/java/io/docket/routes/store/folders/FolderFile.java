package io.docket.routes.store.folders;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * What lies in a folder under a name, as it was at one look.
 *
 * @param name with the bytes that the file system has
 * @param shown the name for people
 * @param identity device and inode: another file of the same name has another
 * @param changed when anything of it changed, its name among that; nobody can set it
 * @param links how many names it has
 */
public record FolderFile(
        Path name,
        String shown,
        Kind kind,
        String identity,
        long size,
        FileTime modified,
        FileTime changed,
        int links) {

    /** What it is, links not followed. */
    public enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /** Returns whether nothing at all has happened to it between two looks, not even that its name was another's. */
    public boolean isSame(FolderFile other) {
        return hasSameBytes(other) && changed.equals(other.changed) && links == other.links;
    }

    /** Returns whether it is the same file and was not written to; it may have another name. */
    public boolean hasSameBytes(FolderFile other) {
        return kind == other.kind
                && identity.equals(other.identity)
                && size == other.size
                && modified.equals(other.modified);
    }

    /**
     * Returns what tells this file from every other that ever lies in the folder: a file of the same name and bytes that
     * comes later has another inode, because this one is only moved within its file system.
     *
     * @param name as it is kept after the move
     */
    public String key(byte[] name) {
        return keyStart(name) + size + ":" + modified;
    }

    /** Returns what the keys of a file have in common that is written to. */
    public String keyStart(byte[] name) {
        return new String(name, StandardCharsets.UTF_8) + ":" + identity + ":";
    }
}
