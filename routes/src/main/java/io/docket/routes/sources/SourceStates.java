package io.docket.routes.sources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The sources of this process, whether or not it has their lease. */
@Component
class SourceStates {
    private final Map<String, SourceState> states = new ConcurrentHashMap<>();

    void add(SourceState state) {
        states.put(state.source().name(), state);
    }

    void remove(String name) {
        SourceState state = states.remove(name);
        if (state != null) {
            state.stopped();
        }
    }

    Optional<SourceState> find(String name) {
        return Optional.ofNullable(states.get(name));
    }

    /** Finds a source by the id of its route. */
    Optional<SourceState> ofRoute(String routeId) {
        return find(routeId.replaceFirst("^source-", ""));
    }

    SourceState get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("There is no source " + name + " here"));
    }

    Collection<SourceState> all() {
        return List.copyOf(states.values());
    }
}
