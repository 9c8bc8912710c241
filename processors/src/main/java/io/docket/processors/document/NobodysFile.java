package io.docket.processors.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is nobody's document, by its name: one list for folders, servers, buckets, archives and mails. Names count in
 * small letters and capitals alike, and those of folders wherever they stand in a path.
 */
public enum NobodysFile {
    /** What systems and programs add for themselves. */
    SYSTEM("A system or program keeps it for itself"),
    /** What a program has not finished, or keeps while it works; it is renamed or goes away when that ends. */
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

    /** Returns why such a file is left out, as one sentence without its end. */
    public String reason() {
        return reason;
    }

    /**
     * Judges a file.
     *
     * @param path its name, with the folders it lies in if there are any, cut by {@code /} or {@code \}
     * @return empty for what may be somebody's document
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

    /** A leading dot hides files and folders, and so lock files, resource forks and trash; not "." and "..". */
    private static boolean isOfSystem(String name) {
        return FOLDERS.contains(name) || (name.startsWith(".") && !name.equals(".") && !name.equals(".."));
    }
}
