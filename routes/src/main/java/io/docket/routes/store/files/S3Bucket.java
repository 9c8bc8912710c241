package io.docket.routes.store.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects of one bucket below a prefix; every failure of the store is an IOException. */
final class S3Bucket implements AutoCloseable {
    private static final String SCHEME = "s3://";
    private static final long PART = 16L << 20;

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    /**
     * Makes a client; does not connect yet.
     *
     * @param address {@code s3://BUCKET} or {@code s3://BUCKET/PREFIX}
     */
    S3Bucket(String address, S3Properties properties) {
        String[] names = address.substring(SCHEME.length()).split("/", 2);
        bucket = names[0];
        prefix = names.length == 1 || names[1].isEmpty() ? "" : names[1].replaceAll("/*$", "/");
        client = properties.access().client();
    }

    /** Puts a file; putting the same again changes nothing. */
    void put(String key, Path file, long size) throws IOException {
        if (size > PART) {
            putInParts(prefix + key, file, size);
        } else {
            call(() ->
                    client.putObject(request -> request.bucket(bucket).key(prefix + key), RequestBody.fromFile(file)));
        }
    }

    private void putInParts(String object, Path file, long size) throws IOException {
        String upload = call(() -> client.createMultipartUpload(
                        request -> request.bucket(bucket).key(object)))
                .uploadId();
        try {
            List<CompletedPart> parts = new ArrayList<>();
            for (long from = 0; from < size; from += PART) {
                int number = parts.size() + 1;
                parts.add(part(object, upload, number, file, from, Math.min(PART, size - from)));
            }
            call(() -> client.completeMultipartUpload(request ->
                    request.bucket(bucket).key(object).uploadId(upload).multipartUpload(all -> all.parts(parts))));
        } catch (IOException e) {
            abort(object, upload, e);
            throw e;
        }
    }

    private CompletedPart part(String object, String upload, int number, Path file, long from, long length)
            throws IOException {
        RequestBody body = RequestBody.fromContentProvider(() -> range(file, from), length, "application/octet-stream");
        String tag = call(() -> client.uploadPart(
                        request -> request.bucket(bucket)
                                .key(object)
                                .uploadId(upload)
                                .partNumber(number),
                        body))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    /** If this fails too, {@link #abortOld} or a lifecycle rule of the bucket removes the parts. */
    private void abort(String object, String upload, IOException reason) {
        try {
            call(() -> client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(object).uploadId(upload)));
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static InputStream range(Path file, long from) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return Channels.newInputStream(channel.position(from));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * Writes an object's bytes to a stream.
     *
     * @throws FileNotFoundException when there is none under this key
     */
    void get(String key, OutputStream out) throws IOException {
        ResponseInputStream<GetObjectResponse> in = open(key);
        try (in) {
            in.transferTo(out);
        } catch (IOException e) {
            // Otherwise close() would read the rest of the object.
            in.abort();
            throw e;
        }
    }

    /**
     * Opens an object.
     *
     * @throws FileNotFoundException when there is none under this key
     */
    ResponseInputStream<GetObjectResponse> open(String key) throws IOException {
        return call(() -> client.getObject(request -> request.bucket(bucket).key(prefix + key)));
    }

    /** Deletes all objects whose keys begin with a prefix. */
    void deleteBelow(String below) throws IOException {
        List<S3Object> objects = call(() ->
                client
                        .listObjectsV2Paginator(
                                request -> request.bucket(bucket).prefix(prefix + below))
                        .contents()
                        .stream()
                        .toList());
        for (S3Object object : objects) {
            call(() -> client.deleteObject(request -> request.bucket(bucket).key(object.key())));
        }
    }

    /**
     * Shows all objects that were put before a moment, a page at a time.
     *
     * @param below what their keys begin with
     */
    void old(String below, Instant before, DocumentFiles.Visitor visitor) throws IOException {
        Iterator<ListObjectsV2Response> pages = call(() -> client.listObjectsV2Paginator(
                        request -> request.bucket(bucket).prefix(prefix + below))
                .iterator());
        while (call(pages::hasNext)) {
            Map<String, Long> found = new HashMap<>();
            for (S3Object object : call(pages::next).contents()) {
                if (object.lastModified().isBefore(before)) {
                    found.put(object.key().substring(prefix.length()), object.size());
                }
            }
            visitor.visit(found);
        }
    }

    /** Returns whether an object is there and was put before a moment. */
    boolean isOlder(String key, Instant moment) throws IOException {
        try {
            return call(() ->
                            client.headObject(request -> request.bucket(bucket).key(prefix + key)))
                    .lastModified()
                    .isBefore(moment);
        } catch (FileNotFoundException e) {
            return false;
        }
    }

    void move(String from, String to) throws IOException {
        call(() -> client.copyObject(request -> request.sourceBucket(bucket)
                .sourceKey(prefix + from)
                .destinationBucket(bucket)
                .destinationKey(prefix + to)));
        delete(from);
    }

    void delete(String key) throws IOException {
        call(() -> client.deleteObject(request -> request.bucket(bucket).key(prefix + key)));
    }

    /** Aborts multipart uploads that were started before a moment. */
    void abortOld(Instant before) throws IOException {
        for (MultipartUpload upload : call(() -> client.listMultipartUploads(
                        request -> request.bucket(bucket).prefix(prefix)))
                .uploads()) {
            if (upload.initiated().isBefore(before)) {
                call(() -> client.abortMultipartUpload(
                        request -> request.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())));
            }
        }
    }

    /** Checks that the bucket exists and is accessible. */
    void probe() throws IOException {
        call(() -> client.headBucket(request ->
                request.bucket(bucket).overrideConfiguration(limits -> limits.apiCallTimeout(Duration.ofSeconds(5)))));
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> T call(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (NoSuchKeyException e) {
            throw (IOException) new FileNotFoundException("No stored file under this key").initCause(e);
        } catch (SdkException | java.io.UncheckedIOException e) {
            throw new IOException("The S3 store failed: " + e.getMessage(), e);
        }
    }
}
