package io.docket.routes.flow;

import java.util.Map;

/**
 * What a REST route answers.
 *
 * @param body becomes JSON
 * @param headers of the response, e.g. ETag
 */
public record Answer(int status, Object body, Map<String, String> headers) {

    public static Answer ok(Object body) {
        return new Answer(200, body, Map.of());
    }

    /** An answer with the version of its body as ETag. */
    public static Answer ok(Object body, long version) {
        return new Answer(200, body, Map.of("ETag", Versions.etag(version)));
    }

    public static Answer accepted(Object body) {
        return new Answer(202, body, Map.of());
    }

    public static Answer created(Object body) {
        return new Answer(201, body, Map.of());
    }

    public static Answer noContent() {
        return new Answer(204, "", Map.of());
    }
}
