package io.docket.routes.store.folders;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * The attributes of an entry of a folder, at one moment.
 *
 * @param name with the bytes that the file system has
 * @param shown the name for people
 * @param identity device and inode: another file of the same name has another
 * @param changed change time (ctime) of attributes or name, which programs cannot set
 * @param links number of hard links
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

    /** The type of the entry; links are not followed. */
    public enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /** Returns whether the entry is unchanged, and was not replaced even temporarily (by ctime). */
    public boolean isSame(FolderFile other) {
        return hasSameBytes(other) && changed.equals(other.changed) && links == other.links;
    }

    /** Returns whether it is the same file with the same size and modification time; the name may differ. */
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

    /** Returns the prefix of the key that stays the same when the file is written to. */
    public String keyStart(byte[] name) {
        return new String(name, StandardCharsets.UTF_8) + ":" + identity + ":";
    }
}
