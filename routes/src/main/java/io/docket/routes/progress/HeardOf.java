package io.docket.routes.progress;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events that this process has received lately: for each document the seq and the highest event id. */
final class HeardOf {
    private final Map<String, Mark> marks = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private String newest = "";

    private record Mark(long seq, String eventId) {}

    /**
     * Documents that have changed, each once.
     *
     * @param cursor the highest id of all events received until then
     */
    record Changes(String cursor, List<String> documentIds) {}

    /** Records an event of a document, or the last of several; returns whether it is new. */
    synchronized boolean note(String documentId, long seq, String eventId) {
        Mark known = marks.get(documentId);
        if (known != null && known.seq() >= seq) {
            return false;
        }
        marks.put(documentId, new Mark(seq, later(known == null ? "" : known.eventId(), eventId)));
        changed.add(documentId);
        newest = later(newest, eventId);
        return true;
    }

    /** Returns the documents that have changed since the last call. */
    synchronized Changes takeChanges() {
        Changes changes = new Changes(newest, List.copyOf(changed));
        changed.clear();
        return changes;
    }

    /** Returns the highest id of all; empty before the first. */
    synchronized String newest() {
        return newest;
    }

    /** Treats all events up to an id as received, because no client was connected that needs them. */
    synchronized void goTo(String eventId) {
        newest = later(newest, eventId);
    }

    /** Forgets documents whose events are all before an id, so that memory stays bounded. */
    synchronized void forgetBefore(String eventId) {
        marks.values().removeIf(mark -> mark.eventId().compareTo(eventId) < 0);
    }

    private static String later(String one, String other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
