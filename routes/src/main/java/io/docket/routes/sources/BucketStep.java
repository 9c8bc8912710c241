package io.docket.routes.sources;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Incoming;
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
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects of an S3 bucket. */
@Component("bucketStep")
class BucketStep {
    /** Tells objects of one name apart that came in the same second. */
    private static final int TAG = 8;

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

    public Incoming find(
            @Body ResponseInputStream<GetObjectResponse> content,
            @Header(AWS2S3Constants.KEY) String key,
            @ExchangeProperty(Headers.SOURCE) String source,
            @ExchangeProperties Map<String, Object> state) {
        GetObjectResponse object = content.response();
        state.put(Headers.MOVED_AS, movedAs(object, Bucket.name(key)));
        String arrival = key + ":" + object.eTag() + ":" + object.lastModified() + ":" + object.versionId();
        return new Incoming(
                source, Bucket.name(key), arrival, false, object.contentLength(), () -> new AbortedStream(content));
    }

    /** A move is a copy and a deletion: whoever is killed between both is followed by one that copies again. */
    private static String movedAs(GetObjectResponse object, String name) {
        String tag = object.eTag().replaceAll("[^0-9A-Za-z]", "");
        return STAMP.format(object.lastModified()) + "-" + tag.substring(0, Math.min(TAG, tag.length())) + "-" + name;
    }

    /** Says where the object is to be moved to. */
    public void address(
            @ExchangeProperty(Headers.SOURCE) String source,
            @ExchangeProperty(Headers.FOLDER) String folder,
            @ExchangeProperty(Headers.MOVED_AS) String movedAs,
            @org.apache.camel.Headers Map<String, Object> headers) {
        Bucket bucket = Bucket.of(states.get(source).source());
        headers.put(AWS2S3Constants.BUCKET_DESTINATION_NAME, bucket.name());
        headers.put(AWS2S3Constants.DESTINATION_KEY, bucket.prefix() + folder + "/" + movedAs);
    }
}
