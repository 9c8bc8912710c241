package io.docket.routes.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Codes and names of languages. */
public final class Languages {
    private static final Map<String, Locale> BY_LONG_CODE = Arrays.stream(Locale.getISOLanguages())
            .map(Locale::forLanguageTag)
            .collect(Collectors.toMap(Locale::getISO3Language, Function.identity(), (first, second) -> first));

    private Languages() {}

    /** Returns the code of two letters (ISO 639-1) of one of three (ISO 639-2/T); empty when it has none. */
    public static Optional<String> code(String longCode) {
        return Optional.ofNullable(BY_LONG_CODE.get(longCode)).map(Locale::getLanguage);
    }

    /** Returns the code of three letters (ISO 639-2/T) of one of two (ISO 639-1); empty when there is no such language. */
    public static Optional<String> longCode(String code) {
        Locale locale = Locale.forLanguageTag(code);
        return BY_LONG_CODE.containsValue(locale) ? Optional.of(locale.getISO3Language()) : Optional.empty();
    }

    /**
     * Returns the name of a language in another.
     *
     * @param longCode of three letters
     */
    static String name(String longCode, String in) {
        return locale(longCode).getDisplayLanguage(locale(in));
    }

    private static Locale locale(String longCode) {
        return BY_LONG_CODE.getOrDefault(longCode, Locale.forLanguageTag(longCode));
    }
}
