package io.docket.routes.store.folders;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;

/** Finds the folders with an installation's own files: {@code sources}, {@code pipelines}, {@code plugins}. */
public final class OwnFolder {
    private OwnFolder() {}

    /**
     * Returns the folder; it need not exist.
     *
     * @param name of the folder in the working directory, or else beside the jar
     * @param setting the configured path; null or blank for the default
     */
    public static Path of(String name, @Nullable String setting) {
        if (setting != null && !setting.isBlank()) {
            return RawNames.of(setting);
        }
        Path here = Path.of(name);
        ApplicationHome home = new ApplicationHome(OwnFolder.class);
        File jar = home.getSource();
        // In a development build, the folder beside the classes would be that of the shipped files.
        boolean packed = jar != null && jar.isFile();
        return DefinitionFolder.isThere(here) || !packed
                ? here
                : home.getDir().toPath().resolve(name);
    }
}
