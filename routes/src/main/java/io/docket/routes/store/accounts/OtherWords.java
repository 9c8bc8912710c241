package io.docket.routes.store.accounts;

import org.jspecify.annotations.Nullable;

/**
 * The words that a text is wanted in beside its own.
 *
 * @param translate the language, ISO 639-1; null for its own
 * @param plain whether in plain words
 */
public record OtherWords(@Nullable String translate, boolean plain) {

    /** Nobody wants any. */
    public static final OtherWords NONE = new OtherWords(null, false);
}
