package io.docket.routes.store.documents;

import java.util.List;

/** Told inside the application when events are in the log; listeners that tell others wait for the commit. */
public record EventsAppended(List<Event> events) {}
