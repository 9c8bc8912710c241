package io.docket.routes.sources;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Incoming;
import io.docket.routes.flow.SourceReadException;
import io.docket.routes.store.folders.RawNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperties;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.component.aws2.s3.AWS2S3Constants;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects of an S3 bucket. */
@Component("bucketStep")
class BucketStep {
    /** Characters of the ETag in a moved object's name, to distinguish objects of one name from the same second. */
    private static final int TAG = 8;

    /** Stores that keep objects as files allow 255 bytes for a name, including what they add. */
    private static final int LONGEST_NAME = 180;

    /** The status when the object was replaced meanwhile (precondition failed). */
    private static final int REPLACED = 412;

    /** The status of a store without conditional deletes. */
    private static final int NOT_IMPLEMENTED = 501;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);

    private final SourceStates states;

    BucketStep(SourceStates states) {
        this.states = states;
    }

    /** Returns the objects to be taken; pages are fetched lazily. */
    public Iterator<S3Object> list(@ExchangeProperty(Headers.SOURCE) String source) {
        return Bucket.of(states.get(source).source()).objects().iterator();
    }

    public String key(@Body S3Object object) {
        return object.key();
    }

    /** Returns whether the source may still be fetched from. */
    public boolean goesOn(@ExchangeProperty(Headers.SOURCE) String source) {
        return states.get(source).isOpen();
    }

    /** Uses the SDK, because Camel's producer evaluates a key with {@code ${}} in it as an expression (4.17). */
    public Incoming find(
            @Body S3Object found,
            @ExchangeProperty(Headers.SOURCE) String source,
            @ExchangeProperties Map<String, Object> state) {
        String key = found.key();
        Bucket bucket = Bucket.of(states.get(source).source());
        state.put(Headers.TAG, found.eTag());
        state.put(Headers.MOVED_AS, movedAs(found, Bucket.name(key)));
        // In seconds: stores list milliseconds that they do not keep.
        String arrival = key + ":" + found.eTag() + ":" + found.lastModified().truncatedTo(ChronoUnit.SECONDS);
        return new Incoming(source, Bucket.name(key), arrival, false, found.size(), () -> open(bucket, found));
    }

    /** Opens an object only when its bytes are wanted: each that is open has a connection of the source. */
    private static InputStream open(Bucket bucket, S3Object found) throws IOException {
        ResponseInputStream<GetObjectResponse> content =
                bucket.client().getObject(get -> get.bucket(bucket.name()).key(found.key()));
        if (!unquoted(content.response().eTag()).equals(unquoted(found.eTag()))) {
            content.abort();
            throw new IOException("It was replaced after it had been listed");
        }
        return new AbortedStream(content);
    }

    /** Some stores quote the tag only in one of the two answers. */
    private static String unquoted(String tag) {
        return tag.replace("\"", "");
    }

    /** Always the same for an object, so that a retry after a kill before the deletion overwrites the copy. */
    private static String movedAs(S3Object object, String name) {
        String tag = object.eTag().replaceAll("[^0-9A-Za-z]", "");
        byte[] fitting = RawNames.fitting(name.getBytes(StandardCharsets.UTF_8), LONGEST_NAME);
        return STAMP.format(object.lastModified()) + "-" + tag.substring(0, Math.min(TAG, tag.length())) + "-"
                + new String(fitting, StandardCharsets.UTF_8);
    }

    /**
     * Moves the object that was read, by copy and delete. If it was replaced meanwhile, the new one stays and is taken
     * by the next poll.
     */
    public void put(
            @ExchangeProperty(Headers.SOURCE) String source,
            @ExchangeProperty(Headers.FOLDER) String folder,
            @ExchangeProperty(Headers.MOVED_AS) String movedAs,
            @ExchangeProperty(Headers.TAG) String tag,
            @Header(AWS2S3Constants.KEY) String key)
            throws SourceReadException {
        Bucket bucket = Bucket.of(states.get(source).source());
        String target = bucket.prefix() + folder + "/" + movedAs;
        try {
            bucket.client()
                    .copyObject(copy -> copy.sourceBucket(bucket.name())
                            .sourceKey(key)
                            .copySourceIfMatch(tag)
                            .destinationBucket(bucket.name())
                            .destinationKey(target));
            bucket.client()
                    .headObject(head -> head.bucket(bucket.name()).key(key).ifMatch(tag));
            delete(bucket, key, tag);
        } catch (S3Exception e) {
            if (e.statusCode() == REPLACED) {
                return;
            }
            throw new SourceReadException(
                    "It is not to be taken again, but cannot be moved to \"" + folder + "\": " + Reasons.of(e));
        }
    }

    /** Deletes conditionally; stores without that leave a short race after the check before. */
    private static void delete(Bucket bucket, String key, String tag) {
        try {
            bucket.client()
                    .deleteObject(
                            delete -> delete.bucket(bucket.name()).key(key).ifMatch(tag));
        } catch (S3Exception e) {
            if (e.statusCode() != NOT_IMPLEMENTED) {
                throw e;
            }
            bucket.client().deleteObject(delete -> delete.bucket(bucket.name()).key(key));
        }
    }
}
