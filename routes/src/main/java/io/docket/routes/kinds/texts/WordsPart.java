package io.docket.routes.kinds.texts;

/**
 * What a language model or translator made of a stretch.
 *
 * @param isCut whether it was not allowed to say all
 * @param tokens that it took, in and out
 */
record WordsPart(String text, boolean isCut, int calls, long tokens) {}
