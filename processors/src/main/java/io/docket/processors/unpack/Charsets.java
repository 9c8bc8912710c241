package io.docket.processors.unpack;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.util.CharsetUtil;
import org.jspecify.annotations.Nullable;

/** The charsets that mails name. */
final class Charsets {
    private Charsets() {}

    /** Returns the one that is meant; UTF-8, which holds US-ASCII, for none and for those that nobody knows. */
    static Charset of(@Nullable String name) {
        Charset known = name == null ? null : CharsetUtil.lookup(name);
        return known == null || known.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : known;
    }
}
