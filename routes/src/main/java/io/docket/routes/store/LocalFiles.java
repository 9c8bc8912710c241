package io.docket.routes.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Keeps bytes below {@code data/files}, in folders named by the first two digits of their SHA-256. */
@Component
@ConditionalOnSetting(name = DocumentFiles.SETTING, prefix = "local")
class LocalFiles implements DocumentFiles {
    private final Path root;
    private final Path incoming;

    LocalFiles(DataFolder folder) throws IOException {
        root = folder.sub("files");
        incoming = folder.sub("files/incoming");
        Scratch.clear(incoming);
    }

    @Override
    public PendingFile create() throws IOException {
        return new LocalPendingFile(incoming, this::path);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(local(sha256));
    }

    @Override
    public Path local(String sha256) throws IOException {
        Path file = path(sha256);
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException("No stored file " + sha256);
        }
        return file;
    }

    @Override
    public void probe() throws IOException {
        try (PendingFile file = create()) {
            file.out().write(0);
            file.out().flush();
        }
    }

    private Path path(String sha256) {
        DocumentFiles.check(sha256);
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
