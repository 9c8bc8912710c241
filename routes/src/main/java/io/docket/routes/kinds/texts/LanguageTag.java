package io.docket.routes.kinds.texts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The name of a language for programs that read aloud or hyphenate: two letters where there are two (BCP 47). */
final class LanguageTag {
    private static final Map<String, String> TAGS = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(
                    tag -> Locale.forLanguageTag(tag).getISO3Language(),
                    Function.identity(),
                    (first, second) -> first));

    private LanguageTag() {}

    /**
     * Returns the tag of a language.
     *
     * @param language ISO 639-2/T
     * @return empty when it is not known
     */
    static String of(@Nullable String language) {
        return language == null ? "" : TAGS.getOrDefault(language, language);
    }
}
