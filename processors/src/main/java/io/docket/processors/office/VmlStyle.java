package io.docket.processors.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The size that a VML shape's style says. */
final class VmlStyle {
    private static final double POINTS_PER_CENTIMETRE = 72 / 2.54;
    private static final Pattern WIDTH =
            Pattern.compile("(?:^|;)\\s*width\\s*:\\s*(\\d{1,6}(?:\\.\\d{1,6})?)\\s*(pt|in)");
    private static final Pattern HEIGHT =
            Pattern.compile("(?:^|;)\\s*height\\s*:\\s*(\\d{1,6}(?:\\.\\d{1,6})?)\\s*(pt|in)");

    private VmlStyle() {}

    /** Returns square centimetres, 0 when no size is said. */
    static double area(@Nullable String style) {
        return style == null ? 0 : centimetres(WIDTH, style) * centimetres(HEIGHT, style);
    }

    private static double centimetres(Pattern side, String style) {
        Matcher found = side.matcher(style);
        if (!found.find()) {
            return 0;
        }
        double number = Double.parseDouble(found.group(1));
        return found.group(2).equals("in") ? number * 2.54 : number / POINTS_PER_CENTIMETRE;
    }
}
