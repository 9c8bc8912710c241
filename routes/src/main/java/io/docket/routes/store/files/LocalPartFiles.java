package io.docket.routes.store.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Keeps the files of each plan in a folder below {@code data/parts}. */
@Component
@ConditionalOnSetting(name = DocumentFiles.SETTING, prefix = "local")
class LocalPartFiles implements PartFiles {
    private final Path root;
    private final Path incoming;

    LocalPartFiles(DataFolder folder) throws IOException {
        root = folder.sub("parts");
        incoming = folder.sub("files/incoming");
    }

    @Override
    public PendingFile create(String planId) throws IOException {
        return new LocalPendingFile(incoming, root.resolve(planId)::resolve, this);
    }

    @Override
    public InputStream open(String planId, String sha256) throws IOException {
        Path file = root.resolve(planId).resolve(sha256);
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException("No file " + sha256 + " of the parts of plan " + planId);
        }
        return Files.newInputStream(file);
    }

    @Override
    public void delete(String planId) throws IOException {
        Path folder = root.resolve(planId);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
