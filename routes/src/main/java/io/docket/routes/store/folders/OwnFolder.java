package io.docket.routes.store.folders;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;

/** The folders of what an installation owns: {@code sources}, {@code pipelines}, {@code plugins} and their like. */
public final class OwnFolder {
    private OwnFolder() {}

    /**
     * Returns the folder; it need not exist.
     *
     * @param name of the folder in the working directory, or else beside the jar
     * @param setting where it is instead; null or blank when nothing is set
     */
    public static Path of(String name, @Nullable String setting) {
        if (setting != null && !setting.isBlank()) {
            return RawNames.of(setting);
        }
        Path here = Path.of(name);
        ApplicationHome home = new ApplicationHome(OwnFolder.class);
        File jar = home.getSource();
        // Beside the classes of a build lie those that are shipped.
        boolean packed = jar != null && jar.isFile();
        return DefinitionFolder.isThere(here) || !packed
                ? here
                : home.getDir().toPath().resolve(name);
    }
}
