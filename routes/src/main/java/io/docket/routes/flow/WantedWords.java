package io.docket.routes.flow;

import io.docket.routes.store.accounts.OtherWords;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that a person wants a text in beside its own. */
public final class WantedWords {
    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    private WantedWords() {}

    /**
     * Returns them.
     *
     * @param translate a language by ISO 639-1; null or empty for none
     * @throws ProblemException 422 when there is no such language
     */
    public static OtherWords required(@Nullable String translate, boolean plain) {
        if (translate == null || translate.isBlank()) {
            return new OtherWords(null, plain);
        }
        String language = translate.strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            throw new ProblemException(ProblemCode.UNKNOWN_LANGUAGE, "There is no language \"" + translate + "\"");
        }
        return new OtherWords(language, plain);
    }

    /**
     * Returns them after a request that may name each of the two; what it does not name stays.
     *
     * @param translate see {@link #required}; null leaves it
     * @param plain null leaves it
     * @throws ProblemException 422 when there is no such language
     */
    public static OtherWords changed(OtherWords before, @Nullable String translate, @Nullable Boolean plain) {
        return required(translate == null ? before.translate() : translate, plain == null ? before.plain() : plain);
    }
}
