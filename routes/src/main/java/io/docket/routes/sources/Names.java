package io.docket.routes.sources;

import java.util.regex.Pattern;

/** Which files a source takes, by their names; the same for all kinds. */
final class Names {
    /** Hidden files, and those that programs are still writing. */
    private static final Pattern UNFINISHED =
            Pattern.compile("\\..*|.*\\.(part|filepart|tmp|crdownload)", Pattern.CASE_INSENSITIVE);

    private Names() {}

    static Pattern pattern(Source source) {
        return Pattern.compile(source.value("include"), Pattern.CASE_INSENSITIVE);
    }

    static boolean isWanted(Pattern include, String name) {
        return include.matcher(name).matches() && !UNFINISHED.matcher(name).matches();
    }
}
