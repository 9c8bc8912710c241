package io.docket.routes.kinds.texts;

/**
 * The data that all parts of a text share.
 *
 * @param textSha256 of the file of the plan that holds the text as UTF-8
 * @param pagesSha256 of the file of the plan that holds its pages as JSON
 */
record TextPlan(String textSha256, String pagesSha256, int pages, int chunks) {}
