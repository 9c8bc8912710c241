package io.docket.routes.sources;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The objects of a bucket that lie directly below a prefix, as files lie in a folder.
 *
 * @param prefix empty, or ends with a slash
 * @param include the names that are taken
 */
record Bucket(S3Client client, String name, String prefix, Pattern include) {

    static Bucket of(Source source) {
        return new Bucket(
                source.client(), source.value("bucket"), prefix(source.value("prefix")), Names.pattern(source));
    }

    /** Returns a prefix that ends with a slash. */
    static String prefix(String given) {
        String inside = given.replaceAll("^/+", "");
        return inside.isEmpty() || inside.endsWith("/") ? inside : inside + "/";
    }

    /** Returns the last part of a key. */
    static String name(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /** Lists the objects to be taken; pages are fetched lazily. */
    Stream<S3Object> objects() {
        return all().filter(object -> isWanted(object.key()));
    }

    /** Lists all objects directly below the prefix; pages are fetched lazily. */
    Stream<S3Object> all() {
        return client
                .listObjectsV2Paginator(
                        request -> request.bucket(name).prefix(prefix).delimiter("/"))
                .contents()
                .stream()
                .filter(object -> !name(object.key()).isEmpty());
    }

    boolean isWanted(String key) {
        String last = name(key);
        return !last.isEmpty() && Names.isWanted(include, last);
    }
}
