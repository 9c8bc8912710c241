package io.docket.routes.store.documents;

import java.util.List;

/** Application event: events were appended to the log. Listeners that pass them on wait for the commit. */
public record EventsAppended(List<Event> events) {}
