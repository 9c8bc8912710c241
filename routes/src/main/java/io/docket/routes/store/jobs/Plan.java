package io.docket.routes.store.jobs;

import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Stage;

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
        String body) {}
