package io.docket.routes.sources;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Incoming;
import io.docket.routes.store.folders.RawNames;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
    /** Tells objects of one name apart that came in the same second. */
    private static final int TAG = 8;

    /** Stores that keep objects in files allow 255 bytes with all that they add. */
    private static final int LONGEST_NAME = 180;

    /** The status when the object is another one by now. */
    private static final int REPLACED = 412;

    /** The status of a store that knows no condition of a deletion. */
    private static final int NOT_IMPLEMENTED = 501;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);

    private final SourceStates states;

    BucketStep(SourceStates states) {
        this.states = states;
    }

    /** Returns what the bucket has for us, page by page while it is read. */
    public Iterator<S3Object> list(@ExchangeProperty(Headers.SOURCE) String source) {
        return Bucket.of(states.get(source).source()).objects().iterator();
    }

    /** Returns whether the source may still be fetched from. */
    public boolean goesOn(@ExchangeProperty(Headers.SOURCE) String source) {
        return states.get(source).isOpen();
    }

    /** Asks the store itself: Camel's producer runs a key that has {@code ${}} in it as an expression (4.17). */
    public Incoming find(
            @Body S3Object found,
            @ExchangeProperty(Headers.SOURCE) String source,
            @ExchangeProperties Map<String, Object> state) {
        String key = found.key();
        Bucket bucket = Bucket.of(states.get(source).source());
        ResponseInputStream<GetObjectResponse> content =
                bucket.client().getObject(get -> get.bucket(bucket.name()).key(key));
        GetObjectResponse object = content.response();
        state.put(Headers.TAG, object.eTag());
        state.put(Headers.MOVED_AS, movedAs(object, Bucket.name(key)));
        String arrival = key + ":" + object.eTag() + ":" + object.lastModified() + ":" + object.versionId();
        return new Incoming(
                source, Bucket.name(key), arrival, false, object.contentLength(), () -> new AbortedStream(content));
    }

    /** Whoever is killed between the copy and the deletion is followed by one that copies to the same name. */
    private static String movedAs(GetObjectResponse object, String name) {
        String tag = object.eTag().replaceAll("[^0-9A-Za-z]", "");
        byte[] fitting = RawNames.fitting(name.getBytes(StandardCharsets.UTF_8), LONGEST_NAME);
        return STAMP.format(object.lastModified()) + "-" + tag.substring(0, Math.min(TAG, tag.length())) + "-"
                + new String(fitting, StandardCharsets.UTF_8);
    }

    /**
     * Moves the object that was read, by a copy and a deletion. One that was put in its place meanwhile stays, and is taken
     * at the next look.
     */
    public void put(
            @ExchangeProperty(Headers.SOURCE) String source,
            @ExchangeProperty(Headers.FOLDER) String folder,
            @ExchangeProperty(Headers.MOVED_AS) String movedAs,
            @ExchangeProperty(Headers.TAG) String tag,
            @Header(AWS2S3Constants.KEY) String key) {
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
            throw e;
        }
    }

    /** Amazon's store compares once more while it deletes; one that does not leaves the moment since the look before. */
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
