package io.docket.routes.kinds.texts;

/**
 * A stretch of a page that is put into other words.
 *
 * @param page 1-based
 * @param source language of the stretch, ISO 639-2/T
 * @param target language that it is wanted in, ISO 639-2/T; the same for plain words
 */
record WordingTask(Stretch stretch, Wording wording, int page, String source, String target) {}
