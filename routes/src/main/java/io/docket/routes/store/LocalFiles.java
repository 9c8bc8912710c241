package io.docket.routes.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps bytes below {@code data/files}, in folders named by the first two digits of their SHA-256. */
@Component
class LocalFiles implements DocumentFiles {
    private static final int BUFFER = 1 << 16;

    private final Path root;
    private final Path incoming;

    LocalFiles(DataFolder folder) throws IOException {
        root = folder.sub("files");
        incoming = folder.sub("files/incoming");
    }

    @Override
    public StoredFile put(InputStream in, long limit) throws IOException, TooLargeException {
        try (PendingFile file = create()) {
            copy(in, file.out(), limit);
            return file.keep();
        }
    }

    @Override
    public PendingFile create() throws IOException {
        return new LocalPendingFile(incoming.resolve(UUID.randomUUID().toString()), this::path);
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

    private Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static void copy(InputStream in, OutputStream out, long limit) throws IOException, TooLargeException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new TooLargeException(limit);
            }
            out.write(buffer, 0, read);
        }
    }
}
