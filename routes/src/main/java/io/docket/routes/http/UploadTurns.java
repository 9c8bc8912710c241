package io.docket.routes.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Who may send a file now. Most wait before anything else is done for them, in the queue of what they show to prove who
 * they are; the limits count for senders, once these are known, so that nobody has more by showing several keys.
 */
@Component
class UploadTurns {
    private final Turns ofRequests;
    private final Turns ofSenders;

    UploadTurns(ConnectionProperties connections) {
        ofRequests = new Turns(connections.uploads(), connections.uploadsOfOne());
        ofSenders = new Turns(connections.uploads(), connections.uploadsOfOne());
    }

    Turns ofRequests() {
        return ofRequests;
    }

    Turns ofSenders() {
        return ofSenders;
    }

    /** Returns whether anybody waits. */
    boolean areWanted() {
        return ofRequests.isWanted() || ofSenders.isWanted();
    }

    /** Returns what a request shows, true or not; empty when it shows nothing. */
    static String credential(HttpServletRequest request) {
        String key = request.getHeader("X-API-KEY");
        String token = request.getHeader("Authorization");
        return key != null ? key : token != null ? token : "";
    }
}
