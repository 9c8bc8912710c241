package io.docket.routes.store.jobs;

import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import java.util.Map;

/**
 * How a large document was cut, and which routes process and join its parts.
 *
 * @param unit what is counted, e.g. rows, pages, chunks
 * @param stage in which the parts are done
 * @param lane whose queue they are sent to
 * @param partRoute the name of the {@code direct:} route that does one part
 * @param joinRoute of the one that puts them together and goes on with the document
 * @param progressEvent that logs how many of them are done
 * @param body data that all parts share, in the format of the kind that cut the document
 */
public record Plan(
        String id,
        String unit,
        Stage stage,
        Lane lane,
        String partRoute,
        String joinRoute,
        EventName progressEvent,
        String body) {
    /** The events that each part has, and those that say that they begin. */
    private static final Map<EventName, EventName> STARTS = Map.of(
            EventName.OCR_PAGE_COMPLETED, EventName.OCR_STARTED,
            EventName.CHUNK_SUMMARISED, EventName.SUMMARISING_STARTED,
            EventName.TRANSLATION_PAGE_COMPLETED, EventName.TRANSLATION_STARTED,
            EventName.PLAIN_LANGUAGE_PAGE_COMPLETED, EventName.PLAIN_LANGUAGE_STARTED);

    /** Returns whether each part that is done has an event of its own; otherwise some say how far all of them are. */
    public boolean tellsEach() {
        return STARTS.containsKey(progressEvent);
    }

    /** Returns the event that says how many units there are, before any is done: that a page is done would be no truth yet. */
    public NewEvent begins(long units) {
        JobProgress none = new JobProgress(0, units, unit);
        EventName start = STARTS.get(progressEvent);
        return start == null
                ? NewEvent.of(progressEvent, stage, none)
                : new NewEvent(start, stage, none, null, Map.of(unit, units));
    }
}
