package io.docket.processors.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Files that are skipped because of their names: system files and unfinished files. One list for folders, servers,
 * buckets, archives and mails. Names are compared ignoring case; folder names count anywhere in a path.
 */
public enum NobodysFile {
    /** Files that operating systems and programs create for their own use, e.g. Thumbs.db. */
    SYSTEM("A system or program keeps it for itself"),
    /** Temporary files of a program that is still writing; they are renamed or deleted when it has finished. */
    UNFINISHED("By its name a program has not finished it");

    private static final Set<String> FOLDERS = Set.of(
            "__macosx",
            "@eadir",
            "#recycle",
            "#snapshot",
            "$recycle.bin",
            "recycler",
            "system volume information",
            "lost+found");
    private static final Set<String> FILES =
            Set.of("thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r");
    private static final List<String> UNFINISHED_ENDINGS = List.of(
            "~",
            ".tmp",
            ".temp",
            ".part",
            ".partial",
            ".filepart",
            ".crdownload",
            ".download",
            ".opdownload",
            ".incomplete",
            ".inprogress",
            ".uploading",
            ".writing",
            ".swp",
            ".lock",
            ".lck");

    private final String reason;

    NobodysFile(String reason) {
        this.reason = reason;
    }

    /** Returns why such a file is left out, as one sentence without a period. */
    public String reason() {
        return reason;
    }

    /**
     * Classifies a file by its name.
     *
     * @param path its name, with the folders it lies in if there are any, cut by {@code /} or {@code \}
     * @return empty when the file may be a document
     */
    public static Optional<NobodysFile> of(String path) {
        String[] names = path.toLowerCase(Locale.ROOT).split("[/\\\\]");
        if (names.length == 0) {
            return Optional.empty();
        }
        String name = names[names.length - 1];
        boolean inSystemsFolder = Arrays.stream(names).anyMatch(NobodysFile::isOfSystem);
        if (inSystemsFolder || FILES.contains(name) || name.startsWith("~$")) {
            return Optional.of(SYSTEM);
        }
        return UNFINISHED_ENDINGS.stream().anyMatch(name::endsWith) ? Optional.of(UNFINISHED) : Optional.empty();
    }

    /** Names with a leading dot are hidden files, among them lock files, resource forks and trash; not "." and "..". */
    private static boolean isOfSystem(String name) {
        return FOLDERS.contains(name) || (name.startsWith(".") && !name.equals(".") && !name.equals(".."));
    }
}
