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
