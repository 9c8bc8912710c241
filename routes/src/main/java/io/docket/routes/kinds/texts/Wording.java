package io.docket.routes.kinds.texts;

import io.docket.routes.store.documents.EventName;

/** A way to put the pages of a text into other words. */
enum Wording {
    TRANSLATED(EventName.TRANSLATION_PAGE_COMPLETED, EventName.TRANSLATION_COMPLETED, EventName.TRANSLATION_SKIPPED),
    PLAIN(
            EventName.PLAIN_LANGUAGE_PAGE_COMPLETED,
            EventName.PLAIN_LANGUAGE_COMPLETED,
            EventName.PLAIN_LANGUAGE_SKIPPED);

    private final EventName each;
    private final EventName completed;
    private final EventName skipped;

    Wording(EventName each, EventName completed, EventName skipped) {
        this.each = each;
        this.completed = completed;
        this.skipped = skipped;
    }

    /**
     * What may be wrong with some pages.
     *
     * @param code of the finding
     * @param sentence with a place for the numbers of the pages
     */
    record Flaw(String code, String sentence) {}

    Flaw isCut() {
        return new Flaw(
                this == TRANSLATED ? "TRANSLATION_CUT" : "PLAIN_LANGUAGE_CUT",
                "The language model was cut off on page %s: what it said may lack the end; hold it against the original, or"
                        + " raise docket.llm.answer-tokens");
    }

    Flaw isWithheld() {
        return new Flaw(
                this == TRANSLATED ? "TRANSLATION_WITHHELD" : "PLAIN_LANGUAGE_WITHHELD",
                "The language model did not want to work on something of page %s, or its filter withheld the answer: the words"
                        + " that stood there before stand there still");
    }

    /** Returns the event for each page that is done. */
    EventName each() {
        return each;
    }

    /** Returns the event for all that are done. */
    EventName completed() {
        return completed;
    }

    /** Returns the event for why it is not done. */
    EventName skipped() {
        return skipped;
    }
}
