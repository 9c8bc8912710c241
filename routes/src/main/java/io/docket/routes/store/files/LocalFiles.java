package io.docket.routes.store.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps bytes below {@code data/files}, in folders named by the first two digits of their SHA-256. */
@Component
@ConditionalOnSetting(name = DocumentFiles.SETTING, prefix = "local")
class LocalFiles implements DocumentFiles {
    private static final int BATCH = 500;

    private final Path root;
    private final Path incoming;
    private final Object lock = new Object();

    LocalFiles(DataFolder folder) throws IOException {
        root = folder.sub("files");
        incoming = folder.sub("files/incoming");
        Scratch.clear(incoming);
    }

    @Override
    public PendingFile create() throws IOException {
        return new LocalPendingFile(incoming, this::path, lock);
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
    public void old(Instant before, Visitor visitor) throws IOException {
        FileTime old = FileTime.from(before);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, "[0-9a-f][0-9a-f]")) {
            for (Path folder : folders) {
                Map<String, Long> found = new HashMap<>();
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                    for (Path file : files) {
                        if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
                            found.put(file.getFileName().toString(), Files.size(file));
                        }
                        if (found.size() == BATCH) {
                            visitor.visit(found);
                            found.clear();
                        }
                    }
                }
                visitor.visit(found);
            }
        }
    }

    @Override
    public boolean delete(String sha256, Instant before) throws IOException {
        Path file = path(sha256);
        synchronized (lock) {
            return Files.exists(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before)
                    && Files.deleteIfExists(file);
        }
    }

    @Override
    public void deleteHalfDone(Instant before) throws IOException {
        Scratch.clear(incoming, before);
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
