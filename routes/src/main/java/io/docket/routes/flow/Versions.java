package io.docket.routes.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110, section 8.8.3). */
public final class Versions {
    private static final Pattern ETAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,18})\"\\s*");

    private Versions() {}

    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * Compares If-Match with the current version.
     *
     * @throws ProblemException when it is another one
     */
    public static void match(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        Matcher matcher = ETAG.matcher(ifMatch);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) != version) {
            throw new ProblemException(
                    ProblemCode.VERSION_CHANGED,
                    "If-Match is " + ifMatch.strip() + ", but the document is at " + etag(version));
        }
    }
}
