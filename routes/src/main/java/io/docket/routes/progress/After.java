package io.docket.routes.progress;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Parses the position from which a client wants to go on; an invalid one counts as none. */
final class After {
    private static final Pattern CURSOR = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{1,30}");

    private After() {}

    static @Nullable String parameter(URI uri) {
        return UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst("after");
    }

    static long seq(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    static String cursor(@Nullable String text) {
        return text != null && CURSOR.matcher(text).matches() ? text : "";
    }
}
