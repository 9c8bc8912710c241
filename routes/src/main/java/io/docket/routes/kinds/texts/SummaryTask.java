package io.docket.routes.kinds.texts;

import io.docket.routes.models.Question;

/**
 * A stretch, and what is asked about it.
 *
 * @param language of the text, ISO 639-2/T
 */
record SummaryTask(Stretch stretch, Question.Task asked, String language) {}
