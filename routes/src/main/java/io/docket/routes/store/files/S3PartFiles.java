package io.docket.routes.store.files;

import jakarta.annotation.PreDestroy;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the files of each plan as objects below {@code parts/}. */
@Component
@ConditionalOnSetting(name = DocumentFiles.SETTING, prefix = "s3://")
class S3PartFiles implements PartFiles {
    private static final String ALL = "parts/";

    private final S3Bucket bucket;
    private final Path scratch;

    S3PartFiles(@Value("${docket.files}") String address, S3Properties properties, DataFolder folder)
            throws IOException {
        bucket = new S3Bucket(address, properties);
        scratch = folder.sub("tmp/files");
    }

    @Override
    public PendingFile create(String planId) throws IOException {
        return new S3PendingFile(
                scratch, (file, bytes) -> bucket.put(key(planId) + file.sha256(), bytes, file.sizeBytes()));
    }

    @Override
    public InputStream open(String planId, String sha256) throws IOException {
        try {
            return bucket.open(key(planId) + sha256);
        } catch (FileNotFoundException e) {
            throw new PartFileGoneException(planId, sha256, e);
        }
    }

    @Override
    public void old(Instant before, DocumentFiles.Visitor visitor) throws IOException {
        bucket.old(ALL, before, objects -> {
            Map<String, Long> found = new HashMap<>();
            objects.forEach(
                    (key, size) -> found.merge(key.substring(ALL.length()).replaceFirst("/.*", ""), size, Long::sum));
            visitor.visit(found);
        });
    }

    @Override
    public void delete(String planId) throws IOException {
        bucket.deleteBelow(key(planId));
    }

    private static String key(String planId) {
        return ALL + planId + "/";
    }

    @PreDestroy
    void close() {
        bucket.close();
    }
}
