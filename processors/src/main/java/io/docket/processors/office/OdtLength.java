package io.docket.processors.office;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A length as OpenDocument writes it, e.g. {@code 2.5cm} (18.3.18). */
final class OdtLength {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)(cm|mm|in|pt|pc|px)");
    private static final Map<String, Double> CENTIMETRES =
            Map.of("cm", 1.0, "mm", 0.1, "in", 2.54, "pt", 2.54 / 72, "pc", 2.54 / 6, "px", 2.54 / 96);

    private OdtLength() {}

    /** Returns centimetres, 0 for what is no length. */
    static double centimetres(@Nullable String length) {
        Matcher found = LENGTH.matcher(length == null ? "" : length);
        return found.matches() ? Double.parseDouble(found.group(1)) * CENTIMETRES.getOrDefault(found.group(2), 0.0) : 0;
    }
}
