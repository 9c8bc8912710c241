package io.docket.routes.flow;

import org.jspecify.annotations.Nullable;

/**
 * Who has made words that are not the document's own.
 *
 * @param name of the model or translator
 * @param host where it is; null when the name says it
 * @param prompt version of the words in which it was asked; null for a translator
 * @param calls that it took
 * @param tokens of these, in and out; 0 for a translator
 */
public record ByModel(
        String name, @Nullable String host, @Nullable String prompt, int calls, long tokens) {

    /** The same after more calls. */
    public ByModel and(int moreCalls, long moreTokens) {
        return new ByModel(name, host, prompt, calls + moreCalls, tokens + moreTokens);
    }
}
