package io.docket.routes.flow;

import io.docket.routes.store.documents.DocumentRow;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.MDC;

/**
 * What the lines of this thread's log are about: a document, its job, and one of its parts. They stand beside the
 * {@code request_id} in the MDC, so that each line has them, as members of JSON and in the plain pattern.
 */
public final class LogIds {
    private static final String DOCUMENT = "document_id";
    private static final String JOB = "job_id";
    private static final String PART = "part";

    private LogIds() {}

    /** Lines are about a document from here on: to the end of the request, or of the exchange, see {@link LogIdsOfExchange}. */
    public static void put(DocumentRow document) {
        set(of(document));
    }

    /** The same for one of its parts. */
    public static void put(DocumentRow document, int part) {
        Map<String, String> ids = new HashMap<>(of(document));
        ids.put(PART, Integer.toString(part));
        set(ids);
    }

    /** Does something that is about a document, within something else. */
    public static void about(DocumentRow document, Runnable what) {
        Map<String, String> before = current();
        put(document);
        try {
            what.run();
        } finally {
            set(before);
        }
    }

    /** Ends what was put by a request, before its thread takes another. */
    public static void clear() {
        set(Map.of());
    }

    /** Returns a task that writes its lines as this thread would, on whichever thread it runs. */
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

    /** Makes these the thread's, and no others. */
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

    /** Returns those of a message that names a document only; the thread's own if it is about that one already. */
    static Map<String, String> ofId(String documentId, Map<String, String> thread) {
        return documentId.equals(thread.get(DOCUMENT)) ? thread : Map.of(DOCUMENT, documentId);
    }

    private static Map<String, String> of(DocumentRow document) {
        return Map.of(DOCUMENT, document.id(), JOB, document.jobId());
    }
}
