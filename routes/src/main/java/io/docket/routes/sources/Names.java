package io.docket.routes.sources;

import io.docket.processors.document.NobodysFile;
import java.util.regex.Pattern;

/** Decides by name which files a source takes, for all kinds of sources. */
final class Names {
    private Names() {}

    static Pattern pattern(Source source) {
        return Pattern.compile(source.value("include"), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    static boolean isWanted(Pattern include, String name) {
        return include.matcher(name).matches() && NobodysFile.of(name).isEmpty();
    }
}
