package io.docket.routes.models;

/**
 * The answer of a language model or translator.
 *
 * @param text without what a model thought aloud before
 * @param isCut whether it had more to say than it was allowed to
 * @param tokens that it took, in and out; 0 for a translator
 */
public record Said(String text, boolean isCut, long tokens) {}
