package io.docket.routes.flow;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a process does. Each role starts the routes that begin by themselves: at a queue, a topic, a timer, a folder, a
 * request. All other routes are called by these and belong to no role.
 */
public enum Role {
    /** Serves screens and API, and sends live events to clients. */
    WEB("api,progress-*"),
    /** Fetches files from where others put them. */
    SOURCES("source-*,beat-sources"),
    /** Processes documents and writes the finalized ones. */
    WORKER("work-*,renew-leases,sweep-*,export-day");

    private final String routes;

    Role(String routes) {
        this.routes = routes;
    }

    /** Returns the name used in settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the ids of the routes that it starts, with commas between; a star at the end stands for any rest. */
    public String routes() {
        return routes;
    }

    /** Returns whether it starts the route of this id. */
    public boolean starts(String routeId) {
        return Arrays.stream(routes.split(","))
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? routeId.startsWith(pattern.substring(0, pattern.length() - 1))
                        : routeId.equals(pattern));
    }
}
