package io.docket.routes.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps the files of each plan in a folder below {@code data/parts}. */
@Component
@ConditionalOnSetting(name = DocumentFiles.SETTING, prefix = "local")
class LocalPartFiles implements PartFiles {
    private static final int BATCH = 500;

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
            throw new PartFileGoneException(planId, sha256, null);
        }
        return Files.newInputStream(file);
    }

    @Override
    public void old(Instant before, DocumentFiles.Visitor visitor) throws IOException {
        FileTime moment = FileTime.from(before);
        Map<String, Long> found = new HashMap<>();
        try (DirectoryStream<Path> plans = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path plan : plans) {
                // Each new file updates the time of its folder.
                if (Files.getLastModifiedTime(plan).compareTo(moment) < 0) {
                    found.put(plan.getFileName().toString(), bytes(plan));
                }
                if (found.size() == BATCH) {
                    visitor.visit(found);
                    found.clear();
                }
            }
        }
        visitor.visit(found);
    }

    private static long bytes(Path plan) throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(plan)) {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        } catch (NoSuchFileException e) {
            // The folder was deleted meanwhile, after the document was joined.
            return bytes;
        }
        return bytes;
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
