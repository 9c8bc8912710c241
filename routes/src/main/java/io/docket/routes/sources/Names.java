package io.docket.routes.sources;

import io.docket.processors.document.NobodysFile;
import java.util.regex.Pattern;

/** Which files a source takes, by their names; the same for all kinds. */
final class Names {
    private Names() {}

    static Pattern pattern(Source source) {
        return Pattern.compile(source.value("include"), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    static boolean isWanted(Pattern include, String name) {
        return include.matcher(name).matches() && NobodysFile.of(name).isEmpty();
    }
}
