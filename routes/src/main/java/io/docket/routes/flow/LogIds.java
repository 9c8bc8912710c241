package io.docket.routes.flow;

import io.docket.routes.store.documents.DocumentRow;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.MDC;

/**
 * The ids of the document, job and part that this thread works on, in the MDC beside {@code request_id}, so that each
 * log line has them, as members of JSON and in the plain pattern.
 */
public final class LogIds {
    private static final String DOCUMENT = "document_id";
    private static final String JOB = "job_id";
    private static final String PART = "part";

    private LogIds() {}

    /** Sets the ids of a document, until the end of the request or exchange, see {@link LogIdsOfExchange}. */
    public static void put(DocumentRow document) {
        set(of(document));
    }

    /** Sets the ids of a document and one of its parts. */
    public static void put(DocumentRow document, int part) {
        Map<String, String> ids = new HashMap<>(of(document));
        ids.put(PART, Integer.toString(part));
        set(ids);
    }

    /** Runs a task with the ids of a document, and restores the previous ones. */
    public static void about(DocumentRow document, Runnable what) {
        Map<String, String> before = current();
        put(document);
        try {
            what.run();
        } finally {
            set(before);
        }
    }

    /** Removes the ids of a request, before its thread handles the next one. */
    public static void clear() {
        set(Map.of());
    }

    /** Returns a task that runs with this thread's MDC on another thread. */
    public static Runnable carriedBy(Runnable task) {
        Map<String, String> here = MDC.getCopyOfContextMap();
        return () -> {
            MDC.setContextMap(here == null ? Map.of() : here);
            try {
                task.run();
            } finally {
                MDC.clear();
            }
        };
    }

    /** Returns those of this thread. */
    static Map<String, String> current() {
        Map<String, String> ids = new HashMap<>();
        for (String key : new String[] {DOCUMENT, JOB, PART}) {
            String id = MDC.get(key);
            if (id != null) {
                ids.put(key, id);
            }
        }
        return ids;
    }

    /** Replaces the ids of this thread. */
    static void set(Map<String, String> ids) {
        for (String key : new String[] {DOCUMENT, JOB, PART}) {
            String id = ids.get(key);
            if (id == null) {
                MDC.remove(key);
            } else {
                MDC.put(key, id);
            }
        }
    }

    /** Returns the ids for a message that names only a document; the thread's own if they are of that document. */
    static Map<String, String> ofId(String documentId, Map<String, String> thread) {
        return documentId.equals(thread.get(DOCUMENT)) ? thread : Map.of(DOCUMENT, documentId);
    }

    private static Map<String, String> of(DocumentRow document) {
        return Map.of(DOCUMENT, document.id(), JOB, document.jobId());
    }
}
