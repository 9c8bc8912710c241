package io.docket.routes.kinds.texts;

/**
 * What a language model or translator made of a stretch.
 *
 * @param isCut whether it was not allowed to say all
 * @param isWithheld whether it did not want to say something, or was not allowed to
 * @param tokens that it took, in and out
 */
record WordsPart(String text, boolean isCut, boolean isWithheld, int calls, long tokens) {

    /** Returns what is made of a stretch that nobody was asked about. */
    static WordsPart unasked(String text) {
        return new WordsPart(text, false, false, 0, 0);
    }
}
