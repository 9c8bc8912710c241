package io.docket.routes.flow;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** The charset of a text or table, as a person says. */
public final class SaidCharset {
    private SaidCharset() {}

    /**
     * Returns its usual name; null when nobody says one.
     *
     * @throws ProblemException 422 when there is none of the name
     */
    public static @Nullable String required(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return Charset.forName(name.strip()).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProblemException(ProblemCode.UNKNOWN_CHARSET, "There is no charset \"" + name + "\"");
        }
    }
}
